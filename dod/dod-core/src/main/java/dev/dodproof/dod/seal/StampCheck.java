package dev.dodproof.dod.seal;

import dev.dodproof.dod.seal.VerificationSteps.StepFailed;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Checks the time stamp that lies beside a verdict; demanded by whoever names authorities. */
final class StampCheck {

  private static final String STEP = "time stamp";

  private final VerificationOptions options;
  private final VerificationSteps steps;

  StampCheck(VerificationOptions options, VerificationSteps steps) {
    this.options = options;
    this.steps = steps;
  }

  /**
   * Makes the check.
   *
   * @param file the sealed verdict
   * @param phaseId its phase
   * @return when the verdict existed; empty if nobody is trusted to say so
   */
  Optional<Instant> check(byte[] file, String phaseId) throws StepFailed {
    try {
      Optional<byte[]> request = read(SealedFile.STAMP_REQUEST.of(phaseId));
      Optional<byte[]> response = read(SealedFile.STAMP_RESPONSE.of(phaseId));
      if (options.stamps().isEmpty()) {
        if (response.isPresent()) {
          steps.notChecked(STEP, "there is one beside the verdict; to check it, give --tsa");
        }
        return Optional.empty();
      }
      if (request.isEmpty() || response.isEmpty()) {
        throw steps.end(
            STEP,
            "found no %s and %s beside the verdict, expected both"
                .formatted(
                    SealedFile.STAMP_REQUEST.of(phaseId), SealedFile.STAMP_RESPONSE.of(phaseId)));
      }
      Instant at = options.stamps().get().existed(file, request.get(), response.get());
      steps.pass(STEP, "a trusted authority saw this file at " + at);
      return Optional.of(at);
    } catch (IOException | StampException e) {
      throw steps.end(STEP, String.valueOf(e.getMessage()));
    }
  }

  private Optional<byte[]> read(String name) throws IOException {
    return options.folder().isPresent()
        ? SiblingFile.read(options.folder().get(), name)
        : Optional.empty();
  }
}
