package dev.dodproof.ops.watchdog;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shows where a thread is. */
final class Stacks {

  private static final int MAX_FRAMES = 30;
  private static final int MAX_CHARACTERS = 8000;

  private Stacks() {}

  /** Returns the innermost frames, one a line; empty for a thread that has just ended. */
  static String inWords(StackTraceElement[] stack) {
    String words =
        Arrays.stream(stack)
            .limit(MAX_FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining("\n"));
    return words.substring(0, Math.min(MAX_CHARACTERS, words.length()));
  }
}
