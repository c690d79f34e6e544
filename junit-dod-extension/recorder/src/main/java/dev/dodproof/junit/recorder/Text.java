package dev.dodproof.junit.recorder;

import org.jspecify.annotations.Nullable;

/** Shortens what strangers wrote. */
final class Text {

  private static final int REASON_LIMIT = 500;

  private Text() {}

  /** Returns the first characters of a text, never half of a surrogate pair at its end. */
  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end);
  }

  /** Returns the class of a throwable and the first line of its message; empty for none. */
  static String reason(@Nullable Throwable throwable) {
    if (throwable == null) {
      return "";
    }
    String name = throwable.getClass().getName();
    String message = firstLine(messageOf(throwable));
    return cut(message.isEmpty() ? name : name + ": " + message, REASON_LIMIT);
  }

  /** Returns the first line of a reason, shortened; empty for none. */
  static String reason(@Nullable String text) {
    return cut(firstLine(text), REASON_LIMIT);
  }

  private static String firstLine(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.strip().lines().findFirst().orElse("");
  }

  private static @Nullable String messageOf(Throwable throwable) {
    try {
      return throwable.getMessage();
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return "its message cannot be read, " + e.getClass().getName();
    }
  }
}
