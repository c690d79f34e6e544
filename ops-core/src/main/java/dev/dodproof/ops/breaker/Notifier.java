package dev.dodproof.ops.breaker;

import java.util.concurrent.atomic.LongAdder;

/** Calls the listener; what goes wrong there stays there. */
final class Notifier {

  private final CircuitListener listener;
  private final LongAdder failures = new LongAdder();

  Notifier(CircuitListener listener) {
    this.listener = listener;
  }

  void stateChanged(CircuitTransition transition) {
    try {
      listener.stateChanged(transition);
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  void callRefused(String breaker, CircuitState state) {
    try {
      listener.callRefused(breaker, state);
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  private void failed(Throwable thrown) {
    failures.increment();
    report(thrown);
  }

  /** Gives a throwable that must not reach the caller to whom it may concern. */
  static void report(Throwable thrown) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
  }

  long failures() {
    return failures.sum();
  }
}
