package dev.dodproof.junit.recorder;

import java.io.PrintStream;

/**
 * Says one line on stderr; no other class of the recorder prints.
 *
 * <p>It keeps the stream it was made with, so that a test which replaces {@code System.err} never
 * finds our words in its own stream.
 */
final class Loudspeaker {

  private static final int LIMIT = 2_000;

  private final PrintStream stream;

  Loudspeaker(PrintStream stream) {
    this.stream = stream;
  }

  /** Returns one that speaks on the present {@code System.err}. */
  static Loudspeaker onStderr() {
    return new Loudspeaker(System.err);
  }

  /** Prints one line, whatever line breaks the message has. */
  void say(String message) {
    String oneLine = message.replaceAll("\\s+", " ").strip();
    stream.println("[dod] " + Text.cut(oneLine, LIMIT));
    stream.flush();
  }
}
