package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A lock file cannot be used or written; the message is a sentence for the user. */
public final class DecommissionedLockException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String subject;

  DecommissionedLockException(
      Kind kind, String subject, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.subject = subject;
  }

  DecommissionedLockException(Kind kind, String subject, String message) {
    this(kind, subject, message, null);
  }

  /**
   * Returns what happened.
   *
   * @return a kind that begins with {@code LOCK_} or {@code FILE_}
   */
  public Kind kind() {
    return kind;
  }

  LockViolation violation() {
    return new LockViolation(kind, subject, String.valueOf(getMessage()));
  }
}
