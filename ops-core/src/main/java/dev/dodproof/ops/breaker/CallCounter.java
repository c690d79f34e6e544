package dev.dodproof.ops.breaker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Numbers the calls of one stay, from 0, until it is stopped: one atomic operation a call, and that
 * same operation tells whether the call still counts. All but {@link #next} and {@link
 * #tryNextBelow} is guarded by the monitor of the stay.
 *
 * <p>All threads write the counter, so it has its cache lines to itself; else they would slow down
 * every reader of a neighbouring field.
 */
final class CallCounter {

  private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final long STOPPED = Long.MIN_VALUE;

  /** In longs; two cache lines, because processors fetch them in pairs. */
  private static final int PADDING = 16;

  private final long[] cells = new long[2 * PADDING + 1];
  private long countAtEnd;

  /** Returns the number of one more call, negative if it came after the end. */
  long next() {
    return (long) CELLS.getAndAdd(cells, PADDING, 1L);
  }

  /**
   * Takes the next number, if it is below a bound.
   *
   * @return whether it was, and the end had not come
   */
  boolean tryNextBelow(long bound) {
    long number;
    do {
      number = (long) CELLS.getVolatile(cells, PADDING);
      if (number < 0 || number >= bound) {
        return false;
      }
    } while (!CELLS.weakCompareAndSet(cells, PADDING, number, number + 1));
    return true;
  }

  /** Returns how many calls were numbered. */
  long count() {
    long count = (long) CELLS.getVolatile(cells, PADDING);
    return count < 0 ? countAtEnd : count;
  }

  /**
   * Takes a number if it is the next, and lets no other follow it if it is to be the last.
   *
   * @return whether it was the next
   */
  boolean tryTake(long number, boolean last) {
    long after = number + 1;
    boolean taken = CELLS.compareAndSet(cells, PADDING, number, last ? after + STOPPED : after);
    if (taken && last) {
      countAtEnd = after;
    }
    return taken;
  }

  /** Stops for ever, unless it was stopped before. */
  void stop() {
    long count = (long) CELLS.getAndBitwiseOr(cells, PADDING, STOPPED);
    if (count >= 0) {
      countAtEnd = count;
    }
  }
}
