package dev.dodproof.dod.attest;

import dev.dodproof.dod.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a person says of one criterion.
 *
 * @param kind what is said
 * @param phaseId the phase
 * @param criterionId the criterion's id
 * @param text the criterion's text, word for word
 * @param commit the commit it is said of, 40 lower-case hex digits
 * @param reason why, in one line of at most {@value #MAX_CHARACTERS} characters
 * @param madeAt when it was said, to the second
 * @param expiresAt when it ends, to the second; later than {@code madeAt}
 */
public record Statement(
    StatementKind kind,
    String phaseId,
    String criterionId,
    String text,
    String commit,
    String reason,
    Instant madeAt,
    Instant expiresAt) {

  /** The longest text or reason, in UTF-16 units. */
  public static final int MAX_CHARACTERS = 4000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is outside what is said above; the message is a clause
   *     that can stand after "found"
   */
  public Statement {
    require(isLine(phaseId) && isLine(criterionId) && isLine(text), "no phase or criterion");
    require(isLine(reason), "no reason, or one of more than a line or 4000 characters");
    require(commit.matches("[0-9a-f]{40}"), "no commit of 40 hex digits");
    madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    require(expiresAt.isAfter(madeAt), "an expiry that is not after its making");
  }

  /**
   * Returns the digest of the criterion's text.
   *
   * @return SHA-256 of its UTF-8 form, lower-case hex
   */
  public String textSha256() {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isLine(String value) {
    return !value.isBlank()
        && value.length() <= MAX_CHARACTERS
        && value.codePoints().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, String found) {
    if (!holds) {
      throw new IllegalArgumentException(found);
    }
  }
}
