package dev.dodproof.dod.seal;

/**
 * One check of a sealed verdict.
 *
 * @param name what was checked
 * @param result how it ended
 * @param detail what was compared, for humans
 */
public record VerificationStep(String name, Result result, String detail) {

  /** How a check ended. */
  public enum Result {
    /** It held. */
    PASSED,
    /** It did not hold: the file is not genuine. */
    FAILED,
    /** It could not be made with what was given; it neither holds nor fails. */
    NOT_CHECKED
  }
}
