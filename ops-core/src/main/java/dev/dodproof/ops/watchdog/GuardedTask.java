package dev.dodproof.ops.watchdog;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A task that its thread has promised to end in time. The thread closes it when it is done, and
 * extends it when it gets on. Safe for use by several threads.
 */
public final class GuardedTask implements AutoCloseable {

  private final String name;
  private final WeakReference<Thread> thread = new WeakReference<>(Thread.currentThread());
  private final LongSupplier ticker;
  private final Consumer<GuardedTask> onClose;
  private volatile long dueNanos;

  GuardedTask(String name, Duration deadline, LongSupplier ticker, Consumer<GuardedTask> onClose) {
    this.name = name;
    this.ticker = ticker;
    this.onClose = onClose;
    extend(deadline);
  }

  /**
   * Sets the deadline anew, from now on.
   *
   * @param deadline more than zero
   * @throws IllegalArgumentException if it is not
   */
  public void extend(Duration deadline) {
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline must be more than zero, found " + deadline);
    }
    dueNanos = ticker.getAsLong() + deadline.toNanos();
  }

  /** Ends the promise: the task is done, well or not. May be called again. */
  @Override
  public void close() {
    onClose.accept(this);
  }

  String name() {
    return name;
  }

  /** Returns the thread that began the task; null if it is gone, and with it the task. */
  @Nullable Thread thread() {
    Thread began = thread.get();
    return began != null && began.isAlive() ? began : null;
  }

  long overdueNanos(long now) {
    return now - dueNanos;
  }
}
