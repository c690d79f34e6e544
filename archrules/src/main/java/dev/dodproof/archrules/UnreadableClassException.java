package dev.dodproof.archrules;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A class file could not be read; the reason is a clause that says why. */
final class UnreadableClassException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableClassException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
