package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;

/**
 * How old a beat is. Within one boot the shared ticker tells, which stands still while the machine
 * is suspended and does not care who sets the clock; else the wall clock.
 *
 * @param ms milliseconds; negative if the beat is from the future
 * @param wallMs the same by the wall clock
 */
record BeatAge(long ms, long wallMs) {

  private static final long CLOCKS_AGREE_MS = 1000;

  static BeatAge of(BeatRecord beat, boolean sharedTicker, TimeSource time) {
    long wall = since(beat.tsEpochMs(), time.wallTime().toEpochMilli());
    Long ticks = beat.monotonicMs();
    return sharedTicker && ticks != null
        ? new BeatAge(since(ticks, monotonicMs(time)), wall)
        : new BeatAge(wall, wall);
  }

  static long monotonicMs(TimeSource time) {
    return Math.floorDiv(time.monotonicNanos(), 1_000_000L);
  }

  private static long since(long then, long now) {
    try {
      return Math.subtractExact(now, then);
    } catch (ArithmeticException e) {
      return -1;
    }
  }

  boolean isFuture() {
    return ms < 0;
  }

  /** Says for humans how old the beat is, and that the clocks differ if they do. */
  String inWords() {
    String words = "last beat " + ms + " ms ago";
    // Compared without overflow: an age may be any number.
    boolean agree = wallMs >= ms - CLOCKS_AGREE_MS && wallMs - CLOCKS_AGREE_MS <= ms;
    return agree
        ? words
        : words
            + " ("
            + wallMs
            + " ms by the wall clock: the machine was suspended or its clock was set)";
  }
}
