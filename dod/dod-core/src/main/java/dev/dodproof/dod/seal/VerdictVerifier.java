package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.seal.VerificationSteps.StepFailed;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.Verification;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks a sealed verdict, as a visible sequence of named steps that ends at the first that fails.
 *
 * <p>Nothing is trusted but the given keys: what the file says is read only after a trusted key is
 * known to have signed it.
 */
public final class VerdictVerifier {

  private final VerificationOptions options;
  private final VerificationSteps steps = new VerificationSteps();

  private VerdictVerifier(VerificationOptions options) {
    this.options = options;
  }

  /**
   * Checks a sealed verdict.
   *
   * @param file the bytes of the file
   * @param options whom to trust, and what to compare the file with
   * @return the checks made and what they found; never throws for what the file contains
   */
  public static VerificationReport verify(byte[] file, VerificationOptions options) {
    return new VerdictVerifier(options).verify(file);
  }

  private VerificationReport verify(byte[] file) {
    try {
      SignatureChecks signatures = new SignatureChecks(options.trusted(), steps);
      StatementChecks statements = new StatementChecks(steps);
      Envelope envelope = signatures.envelope(file);
      Verification.Verified verified = signatures.trustedSignature(envelope);
      JsonNode statement = statements.statement(verified);
      JsonNode predicate = statements.predicate(statement);
      signatures.declaredSignatures(envelope, verified, predicate);
      Optional<Instant> stamped =
          new StampCheck(options, steps).check(file, predicate.path("phase_id").asText());
      signatures.trust(verified.keys(), predicate, stamped);
      Verdict verdict = statements.verdict(predicate);
      statements.phase(predicate, options.phase());
      statements.siblings(predicate, verdict);
      statements.policy(predicate, options.policy());
      steps.require(
          "subjects",
          SealedSubjects.agree(statement),
          statement.path("subject").size() + ", all that the verdict names and no other",
          "other subjects than the commit, tree and files that the verdict names");
      new SubjectChecks(statement.path("subject"), options, steps).check();
      options
          .folder()
          .ifPresent(folder -> new SiblingChecks(folder, steps).check(predicate, envelope));
      return new VerificationReport(
          steps.all(),
          Optional.of(predicate.path("phase_id").asText()),
          steps.failed() ? Optional.empty() : Optional.of(verdict));
    } catch (StepFailed e) {
      return new VerificationReport(steps.all(), Optional.empty(), Optional.empty());
    }
  }
}
