package dev.dodproof.junit.recorder;

/** The clocks of this machine; no other class of the recorder reads them. */
final class SystemClock {

  private SystemClock() {}

  /** Returns milliseconds since 1970. */
  static long epochMillis() {
    return System.currentTimeMillis();
  }

  /** Returns milliseconds of the ticker, which on Linux all processes of one boot share. */
  static long monotonicMillis() {
    return Math.floorDiv(System.nanoTime(), 1_000_000L);
  }
}
