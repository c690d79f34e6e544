package dev.dodproof.ops.timeline;

import java.util.function.BooleanSupplier;

/**
 * A short wait that stays awake, for what is due any moment: being woken up can take longer than
 * what is waited for.
 *
 * <p>It gives the processor to whoever else can run about every microsecond, so that it holds up
 * nobody, on a machine with one processor not even the thread that it waits for.
 */
final class Spin {

  /** A fitting time where nothing better is known: 50 µs, about what waking a thread up costs. */
  static final long USUAL_NANOS = 50_000;

  private static final int LOOKS_PER_TURN = 20;

  private Spin() {}

  /** Returns whether the condition came true in time. */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing but courtesy hangs on how yielding works.
  static boolean until(BooleanSupplier condition, long nanos) {
    Deadline end = Deadline.inNanos(nanos);
    while (end.restNanos() > 0) {
      for (int i = 0; i < LOOKS_PER_TURN; i++) {
        if (condition.getAsBoolean()) {
          return true;
        }
        Thread.onSpinWait();
      }
      Thread.yield();
    }
    return condition.getAsBoolean();
  }
}
