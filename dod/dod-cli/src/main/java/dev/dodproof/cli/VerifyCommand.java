package dev.dodproof.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.seal.SealedFile;
import dev.dodproof.dod.seal.StampException;
import dev.dodproof.dod.seal.StampVerifier;
import dev.dodproof.dod.seal.VerdictVerifier;
import dev.dodproof.dod.seal.VerificationOptions;
import dev.dodproof.dod.seal.VerificationReport;
import dev.dodproof.dod.seal.VerificationStep;
import dev.dodproof.dod.stamp.TrustedAuthorities;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.Envelope;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dod verify}: checks a sealed verdict, offline, trusting nothing but the given keys. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Checks a sealed verdict, offline, and prints each check it made.",
      "Trusts nothing but the keys in the given file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:genuine, PROVEN",
      "1:not genuine",
      "2:genuine, PARTIAL",
      "3:genuine, DESIGNED",
      "4:usage or internal error"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int NOT_GENUINE = 1;

  private final Dod.Environment environment;

  @Parameters(paramLabel = "FILE", description = "The sealed verdict, <PHASE>.dsse.json.")
  private Path file = Path.of("");

  @Option(
      names = "--trust",
      required = true,
      paramLabel = "KEYS",
      description =
          "A file with the public keys to trust: PEM, or OpenSSH lines with principals, roles and"
              + " dates.")
  private Path trust = Path.of("");

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description =
          "The project's root: every file and the commit named in the verdict are compared.")
  private @Nullable Path root;

  @Option(
      names = "--commit",
      paramLabel = "SHA",
      description = "The commit the verdict must be about. Default: HEAD at --root.")
  private @Nullable String commit;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = "The policy that must have been in force: its name, or its SHA-256.")
  private @Nullable String policy;

  @Option(
      names = "--phase",
      paramLabel = "ID",
      description =
          "The phase that the verdict must be about. Default: the one that FILE is named after, if"
              + " its name ends in .dsse.json.")
  private @Nullable String phase;

  @Option(
      names = "--tsa",
      paramLabel = "CERTS",
      description =
          "A file with the certificates, in PEM, of time stamp authorities to trust. The stamp of"
              + " one of them must lie beside the verdict.")
  private @Nullable Path authorities;

  @Option(names = "--json", description = "Print the checks as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  VerifyCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    VerificationReport report =
        VerdictVerifier.verify(
            readFile(),
            new VerificationOptions(
                Trust.read(environment, trust),
                readRoot(),
                readCommit(),
                Optional.ofNullable(policy),
                Optional.ofNullable(environment.workingFolder().resolve(file).getParent()),
                Optional.ofNullable(phase)
                    .or(() -> SealedFile.phaseOf(String.valueOf(file.getFileName()))),
                readAuthorities()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(toJson(report).toPrettyString());
    } else {
      report.steps().forEach(step -> out.println(line(step)));
      out.println(conclusion(report));
    }
    return report.genuine()
        ? report.verdict().map(Verdict::exitCode).orElse(NOT_GENUINE)
        : NOT_GENUINE;
  }

  private byte[] readFile() throws CheckException {
    Path path = environment.workingFolder().resolve(file);
    try {
      if (!Files.isRegularFile(path)) {
        throw new CheckException("FILE: found no file " + path + ", expected a sealed verdict");
      }
      if (Files.size(path) > Envelope.MAX_BYTES) {
        throw new CheckException(
            "FILE: found " + Files.size(path) + " bytes, expected at most " + Envelope.MAX_BYTES);
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CheckException("FILE: " + path + " cannot be read: " + e.getMessage());
    }
  }

  private Optional<Path> readRoot() throws CheckException {
    Optional<Path> folder = Optional.ofNullable(root).map(environment.workingFolder()::resolve);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new CheckException("--root: found " + folder.get() + ", which is no folder");
    }
    return folder;
  }

  private Optional<StampVerifier> readAuthorities() throws CheckException {
    try {
      return authorities == null
          ? Optional.empty()
          : Optional.of(TrustedAuthorities.read(environment.workingFolder().resolve(authorities)));
    } catch (StampException e) {
      throw new CheckException("--tsa: " + e.getMessage());
    }
  }

  private Optional<String> readCommit() throws CheckException {
    if (commit == null) {
      return Optional.empty();
    }
    if (!commit.matches("[0-9a-fA-F]{40}")) {
      throw new CheckException(
          "--commit: found '" + commit + "', expected a whole commit id of 40 hex digits");
    }
    return Optional.of(commit.toLowerCase(Locale.ROOT));
  }

  private static String line(VerificationStep step) {
    String mark =
        switch (step.result()) {
          case PASSED -> "ok      ";
          case FAILED -> "FAILED  ";
          case NOT_CHECKED -> "not checked  ";
        };
    return mark + Shown.line(step.name() + ": " + step.detail());
  }

  private static String conclusion(VerificationReport report) {
    return report.genuine()
        ? "Genuine: "
            + Shown.line(report.phaseId().orElse(""))
            + " "
            + report.verdict().map(Enum::name).orElse("")
        : "NOT GENUINE: this file proves nothing.";
  }

  private static ObjectNode toJson(VerificationReport report) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("genuine", report.genuine());
    result.put("phase_id", report.phaseId().orElse(null));
    result.put("verdict", report.verdict().map(Enum::name).orElse(null));
    ArrayNode checks = result.putArray("checks");
    report
        .steps()
        .forEach(
            step ->
                checks
                    .addObject()
                    .put("check", step.name())
                    .put("result", step.result().name().toLowerCase(Locale.ROOT))
                    .put("detail", step.detail()));
    return result;
  }
}
