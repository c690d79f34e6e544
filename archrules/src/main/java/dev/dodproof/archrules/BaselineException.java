package dev.dodproof.archrules;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A baseline cannot be used or written; the message is a sentence for the user. */
public final class BaselineException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  BaselineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  BaselineException(String message) {
    this(message, null);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
