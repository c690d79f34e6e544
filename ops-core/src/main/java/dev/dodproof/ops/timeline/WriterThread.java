package dev.dodproof.ops.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The thread of a timeline's own, started when it is first needed. Safe for use by several threads.
 */
final class WriterThread {

  private final String name;
  private final Runnable work;
  private volatile @Nullable Thread thread;

  WriterThread(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  boolean isStarted() {
    return thread != null;
  }

  void start() {
    if (thread == null) {
      startOnce();
    }
  }

  private synchronized void startOnce() {
    if (thread == null) {
      Thread starting = new Thread(null, work, name, 0, false);
      starting.setDaemon(true);
      starting.start();
      thread = starting;
    }
  }

  /**
   * Waits for its end, also if interrupted, and leaves the thread that waits interrupted if it was.
   *
   * @return whether it has ended, or was never started
   */
  boolean join(Deadline deadline) {
    Thread running = thread;
    if (running == null) {
      return true;
    }
    boolean interrupted = false;
    for (long rest = deadline.restNanos();
        rest > 0 && running.isAlive();
        rest = deadline.restNanos()) {
      try {
        running.join(rest / 1_000_000 + 1);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !running.isAlive();
  }
}
