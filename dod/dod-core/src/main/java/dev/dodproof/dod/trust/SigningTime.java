package dev.dodproof.dod.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * When something was signed.
 *
 * @param claimed what the signed content says of itself, which is the signer's word
 * @param stamped what a verified time stamp says: the signature existed by then; empty if there is
 *     none
 */
public record SigningTime(Instant claimed, Optional<Instant> stamped) {

  /**
   * Takes the signer's word.
   *
   * @param instant what the signed content says
   * @return the time, without a stamp
   */
  public static SigningTime claimed(Instant instant) {
    return new SigningTime(instant, Optional.empty());
  }

  /** Names the time and how it is known. */
  @Override
  public String toString() {
    return stamped.map(instant -> instant + " (time stamp)").orElse(claimed + " (by its own word)");
  }

  /** Returns the better known of the two. */
  Instant best() {
    return stamped.orElse(claimed);
  }
}
