package dev.dodproof.junit.recorder;

/** The wall clock of this machine; no other class of the recorder reads a clock. */
final class SystemClock {

  private SystemClock() {}

  /** Returns milliseconds since 1970. */
  static long epochMillis() {
    return System.currentTimeMillis();
  }
}
