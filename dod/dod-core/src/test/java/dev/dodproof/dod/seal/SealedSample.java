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
import dev.dodproof.ops.seal.VerificationKey;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The sample with its phases checked and sealed, and the means to sign something else. */
final class SealedSample {

  final SampleProject project;
  final SealKey keys;

  private SealedSample(SampleProject project, SealKey keys) {
    this.project = project;
    this.keys = keys;
  }

  static SealedSample in(Path folder) throws CheckException {
    return of(SampleProject.in(folder.resolve("project")));
  }

  static SealedSample of(SampleProject project) throws CheckException {
    return of(project, Map.of());
  }

  /** Seals with what the environment gives, else with both keys of a home beside the project. */
  static SealedSample of(SampleProject project, Map<String, String> environment)
      throws CheckException {
    Path home = project.root().resolveSibling("home");
    try {
      // Before the run that seals, as whoever is to trust them must have them by then.
      SealKeys.load(environment, home);
    } catch (SealKeyException e) {
      throw new CheckException(String.valueOf(e.getMessage()));
    }
    SealKey keys =
        DodCheck.run(
                new CheckRequest(
                    ProjectFiles.below(project.root()),
                    new Selection.All(),
                    Policy.STRICT,
                    true,
                    new Sealing.WithKeyOf(environment, home),
                    TimeSource.system()))
            .key()
            .orElseThrow();
    return new SealedSample(project, keys);
  }

  byte[] file() throws IOException {
    return Files.readAllBytes(project.seal("PHASE_A"));
  }

  /** The Ed25519 key alone: what needs no other must be refused by whoever knows no other. */
  VerificationKey trusted() {
    return keys.key().verificationKey();
  }

  VerificationOptions trusting() {
    return VerificationOptions.trusting(TrustedSigners.of(List.of(trusted())));
  }

  VerificationReport verify(byte[] file) {
    return VerdictVerifier.verify(file, trusting());
  }

  VerificationReport verifyAtRoot(byte[] file) {
    return VerdictVerifier.verify(file, trusting().atRoot(project.root()));
  }

  ObjectNode statement() throws Exception {
    byte[] payload = Envelope.parse(file()).payload();
    return (ObjectNode) JsonMapper.builder().build().readTree(payload);
  }

  Path folder() {
    return project.file("target/dod");
  }

  /** Signs a changed statement with the genuine keys. */
  byte[] signed(Consumer<ObjectNode> change) throws Exception {
    ObjectNode statement = statement();
    change.accept(statement);
    return sign(CanonicalJson.of(statement));
  }

  byte[] sign(byte[] payload) {
    return Envelope.sign(Statements.PAYLOAD_TYPE, payload, keys.keys()).toJson();
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
