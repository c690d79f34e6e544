package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.TimeSource;

/**
 * The calls of the last so many nanoseconds, in {@value #SLICES} slices, of which the oldest is
 * dropped as a whole. A slice knows the number of its first call, so that quick successes need no
 * counter of their own here either.
 */
final class TimeWindow implements Window {

  static final int SLICES = 10;

  private final TimeSource time;
  private final long sliceNanos;
  private final int minimumCalls;
  private final long[] firstCall = new long[SLICES];
  private final long[] failures = new long[SLICES];
  private final long[] slowCalls = new long[SLICES];
  private long slice;
  private volatile long sliceEndNanos;
  private volatile long judgedNumber;

  TimeWindow(long nanos, int minimumCalls, TimeSource time) {
    this.time = time;
    this.sliceNanos = nanos / SLICES;
    this.minimumCalls = minimumCalls;
    this.sliceEndNanos = time.monotonicNanos() + sliceNanos;
    this.judgedNumber = judgedNumber(0);
  }

  @Override
  public long judgedNumber() {
    return time.monotonicNanos() - sliceEndNanos < 0 ? judgedNumber : 0;
  }

  private long judgedNumber(long calls) {
    return callsUpTo(calls) >= minimumCalls
        ? NONE_JUDGED
        : calls - callsUpTo(calls) + minimumCalls - 1;
  }

  @Override
  public void slide(long callsSoFar) {
    long end = sliceEndNanos;
    long late = time.monotonicNanos() - end;
    if (late < 0) {
      return;
    }
    // When successes went, the rate rose: the next call is to be judged.
    judgedNumber = 0;
    long slices = late / sliceNanos + 1;
    for (long i = 0; i < Math.min(slices, SLICES); i++) {
      slice++;
      firstCall[at(slice)] = callsSoFar;
      failures[at(slice)] = 0;
      slowCalls[at(slice)] = 0;
    }
    sliceEndNanos = end + slices * sliceNanos;
  }

  @Override
  public void add(long number, boolean failed, boolean slow) {
    failures[at(slice)] += failed ? 1 : 0;
    slowCalls[at(slice)] += slow ? 1 : 0;
    judgedNumber = judgedNumber(number + 1);
  }

  @Override
  public WindowCounts counts(long calls) {
    return new WindowCounts(callsUpTo(calls), sum(failures), sum(slowCalls));
  }

  private long callsUpTo(long calls) {
    return calls - firstCall[at(slice + 1)];
  }

  private static int at(long slice) {
    return (int) (slice % SLICES);
  }

  private static long sum(long[] slices) {
    long sum = 0;
    for (long each : slices) {
      sum += each;
    }
    return sum;
  }
}
