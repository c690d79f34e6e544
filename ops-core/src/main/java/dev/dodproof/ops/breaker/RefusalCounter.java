package dev.dodproof.ops.breaker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts refusals without an atomic operation, which would cost a fifth of a refusal. Threads write
 * to stripes by their number; two that share one may lose a count when they write at the same
 * moment. Nothing is decided by it.
 */
final class RefusalCounter {

  private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int STRIPES = 64;

  /** In longs: a stripe has a cache line to itself. */
  private static final int SPACING = 8;

  private final long[] cells = new long[(STRIPES + 1) * SPACING];

  void increment() {
    int cell = cell((int) Thread.currentThread().getId() & (STRIPES - 1));
    CELLS.setOpaque(cells, cell, (long) CELLS.getOpaque(cells, cell) + 1L);
  }

  long sum() {
    long sum = 0;
    for (int stripe = 0; stripe < STRIPES; stripe++) {
      sum += (long) CELLS.getOpaque(cells, cell(stripe));
    }
    return sum;
  }

  /** The first cells stay unused, so that the array's length, which all read, is not among them. */
  private static int cell(int stripe) {
    return (stripe + 1) * SPACING;
  }
}
