package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.VerificationKey;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The sample with its phases checked and sealed, and the means to sign something else. */
final class SealedSample {

  final SampleProject project;
  final SigningKey key;

  private SealedSample(SampleProject project, SigningKey key) {
    this.project = project;
    this.key = key;
  }

  static SealedSample in(Path folder) throws CheckException {
    return of(SampleProject.in(folder.resolve("project")));
  }

  static SealedSample of(SampleProject project) throws CheckException {
    Path home = project.root().resolveSibling("home");
    SigningKey key =
        DodCheck.run(
                new CheckRequest(
                    ProjectFiles.below(project.root()),
                    new Selection.All(),
                    Policy.STRICT,
                    true,
                    new Sealing.WithKeyOf(Map.of(), home),
                    TimeSource.system()))
            .key()
            .orElseThrow()
            .key();
    return new SealedSample(project, key);
  }

  byte[] file() throws IOException {
    return Files.readAllBytes(project.seal("PHASE_A"));
  }

  VerificationKey trusted() {
    return key.verificationKey();
  }

  VerificationReport verify(byte[] file) {
    return VerdictVerifier.verify(
        file, TrustedSigners.of(List.of(trusted())), Optional.empty(), Optional.empty());
  }

  VerificationReport verifyAtRoot(byte[] file) {
    return VerdictVerifier.verify(
        file, TrustedSigners.of(List.of(trusted())), Optional.of(project.root()), Optional.empty());
  }

  ObjectNode statement() throws Exception {
    byte[] payload = Envelope.parse(file()).payload();
    return (ObjectNode) JsonMapper.builder().build().readTree(payload);
  }

  /** Signs a changed statement with the trusted key. */
  byte[] signed(Consumer<ObjectNode> change) throws Exception {
    ObjectNode statement = statement();
    change.accept(statement);
    return Envelope.sign(VerdictStatement.PAYLOAD_TYPE, CanonicalJson.of(statement), key).toJson();
  }

  static ObjectNode predicate(ObjectNode statement) {
    return (ObjectNode) statement.get("predicate");
  }

  /** Returns the steps that failed, as "name: detail". */
  static List<String> failures(VerificationReport report) {
    return report.steps().stream()
        .filter(step -> step.result() == VerificationStep.Result.FAILED)
        .map(step -> step.name() + ": " + step.detail())
        .toList();
  }
}
