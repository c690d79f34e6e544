package dev.dodproof.dod.check;

import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.VerdictVerifier;
import dev.dodproof.dod.seal.VerificationOptions;
import dev.dodproof.dod.seal.VerificationReport;
import dev.dodproof.dod.seal.VerificationStep;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Prerequisite;
import dev.dodproof.dod.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Verifies the sealed verdicts of required phases: nobody's word counts, only a seal that holds
 * now.
 */
final class PrerequisiteCheck {

  private static final long MAX_BYTES = 64L << 20;

  private final Path root;
  private final Path phases;
  private final Function<String, Path> sealOf;
  private final Optional<SealKey> key;

  PrerequisiteCheck(ProjectFiles files, Function<String, Path> sealOf, Optional<SealKey> key) {
    this.root = files.root();
    this.phases = files.phases();
    this.sealOf = sealOf;
    this.key = key;
  }

  List<Prerequisite> check(List<String> required) {
    return required.stream()
        .map(
            phaseId ->
                new Prerequisite(
                    phaseId,
                    SourceLocation.of(ProjectPath.relative(root, phases)),
                    unproven(phaseId)))
        .toList();
  }

  private Optional<String> unproven(String phaseId) {
    if (key.isEmpty()) {
      return Optional.of("no key to verify its seal with (a provisional verdict uses none)");
    }
    Path seal = sealOf.apply(phaseId);
    try {
      if (!Files.isRegularFile(seal) || Files.size(seal) > MAX_BYTES) {
        return Optional.of("no sealed verdict at " + seal);
      }
      VerificationReport report =
          VerdictVerifier.verify(
              Files.readAllBytes(seal),
              VerificationOptions.trusting(TrustedSigners.of(key.get().verificationKeys()))
                  .atRoot(root));
      return judge(phaseId, report);
    } catch (IOException e) {
      return Optional.of("a sealed verdict that cannot be read: " + FileTrouble.describe(e));
    }
  }

  private static Optional<String> judge(String phaseId, VerificationReport report) {
    if (!report.genuine()) {
      String failed =
          report.steps().stream()
              .filter(step -> step.result() == VerificationStep.Result.FAILED)
              .map(step -> step.name() + ": " + step.detail())
              .findFirst()
              .orElse("unknown");
      return Optional.of("a sealed verdict that does not verify (" + failed + ")");
    }
    if (!report.phaseId().equals(Optional.of(phaseId))) {
      return Optional.of("the sealed verdict of another phase");
    }
    return report.verdict().equals(Optional.of(Verdict.PROVEN))
        ? Optional.empty()
        : Optional.of("the verdict " + report.verdict().map(Enum::name).orElse("unknown"));
  }
}
