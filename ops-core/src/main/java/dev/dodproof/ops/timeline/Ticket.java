package dev.dodproof.ops.timeline;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The promise of one answer to a thread that waits for it no longer than it wants to.
 *
 * <p>The thread that made it waits, another one answers. Both settle by one compare-and-set who
 * comes first, so that an event that nobody waits for any more is either not written or known to be
 * under way, and is answered once.
 */
final class Ticket {

  private enum Stage {
    WAITING,
    UNDER_WAY,
    BEING_ANSWERED,
    ANSWERED,
    ABANDONED
  }

  /** How a wait ended without an answer. */
  enum Unanswered {
    /** The event was not begun and will not be written. */
    WITHDRAWN,
    /** The event is being written; whether it will be in the feed is unknown. */
    UNDER_WAY
  }

  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
  private final Thread waiter = Thread.currentThread();
  private @Nullable EmitResult result;

  /** Returns whether the event is still wanted; from now on it cannot be withdrawn. */
  boolean begin() {
    return stage.compareAndSet(Stage.WAITING, Stage.UNDER_WAY);
  }

  /**
   * Answers, if somebody still waits.
   *
   * @param answer asked for only in that case
   */
  void answer(Supplier<EmitResult> answer) {
    if (stage.compareAndSet(Stage.UNDER_WAY, Stage.BEING_ANSWERED)
        || stage.compareAndSet(Stage.WAITING, Stage.BEING_ANSWERED)) {
      result = answer.get();
      stage.set(Stage.ANSWERED);
      LockSupport.unpark(waiter);
    }
  }

  /** Waits, also if interrupted, and leaves the thread interrupted if it was. */
  void await(Deadline deadline, Patience patience) {
    long mostNanos = deadline.restNanos();
    boolean unused = Spin.until(this::isAnswered, Math.min(patience.awakeNanos(), mostNanos));
    boolean interrupted = false;
    for (long rest = deadline.restNanos(); rest > 0 && !isAnswered(); rest = deadline.restNanos()) {
      LockSupport.parkNanos(this, rest);
      interrupted |= Thread.interrupted();
    }
    patience.took(mostNanos - deadline.restNanos());
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAnswered() {
    return stage.get() == Stage.ANSWERED;
  }

  /** Gives up waiting, unless there is an answer now. */
  @Nullable Unanswered abandon() {
    if (stage.compareAndSet(Stage.WAITING, Stage.ABANDONED)) {
      return Unanswered.WITHDRAWN;
    }
    if (stage.compareAndSet(Stage.UNDER_WAY, Stage.ABANDONED)) {
      return Unanswered.UNDER_WAY;
    }
    while (stage.get() == Stage.BEING_ANSWERED) {
      Thread.onSpinWait();
    }
    return null;
  }

  /** Returns the answer, which there must be. */
  EmitResult result() {
    if (stage.get() != Stage.ANSWERED || result == null) {
      throw new IllegalStateException("there is no answer");
    }
    return result;
  }
}
