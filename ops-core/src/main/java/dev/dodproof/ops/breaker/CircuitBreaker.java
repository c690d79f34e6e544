package dev.dodproof.ops.breaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Stops calling what keeps failing, and finds out carefully whether it works again.
 *
 * <p>CLOSED: calls are admitted; so many failures in a row open the circuit. OPEN: calls are
 * refused until the open duration is over. HALF_OPEN: a limited number of probes is admitted at a
 * time; enough successes close the circuit, one failure opens it again.
 *
 * <p>Each permit belongs to the stay in the state that gave it; what comes back after that stay is
 * ignored, so that a slow call of long ago neither closes nor opens anything. Durations are
 * measured by the monotonic ticker only.
 *
 * <p>Safe for use by several threads. The lock is held for a few instructions, never while a call
 * or a listener runs.
 */
public final class CircuitBreaker {

  private final Settings settings;
  private final Object lock = new Object();
  private final Tally tally = new Tally();
  private State current;

  CircuitBreaker(Settings settings) {
    this.settings = settings;
    this.current = new ClosedState(settings, 0);
  }

  /**
   * Starts to build a breaker.
   *
   * @param name for messages and metrics, not blank
   * @return a builder with the defaults
   */
  public static CircuitBreakerBuilder builder(String name) {
    return new CircuitBreakerBuilder(name);
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  public String name() {
    return settings.name();
  }

  /**
   * Asks for a permit to make one call.
   *
   * @return the permit, or why there is none
   */
  public Admission tryAcquire() {
    List<CircuitTransition> changes = new ArrayList<>(1);
    Admission admission;
    synchronized (lock) {
      long now = settings.time().monotonicNanos();
      enter(current.atTime(now), changes);
      admission = admit(now);
    }
    tell(changes);
    return admission;
  }

  private Admission admit(long now) {
    if (current.tryTake(now)) {
      tally.admitted();
      return new Admission.Admitted(new Permit(this, current.generation()));
    }
    tally.refused();
    Duration retryAfter = Duration.ofNanos(current.retryAfterNanos(now));
    return new Admission.Refused(current.kind(), retryAfter);
  }

  /**
   * Makes a call if it is admitted, and reports how it went. A result is a success. An exception
   * that counts is a failure; any other throwable gives the permit back. Whatever the call throws
   * is thrown on.
   *
   * @param action the call
   * @param <T> type of its result
   * @return its result
   * @throws CircuitOpenException if the call was refused; it was not made
   * @throws Exception if the call threw it
   */
  public <T> T call(Callable<T> action) throws Exception {
    Admission admission = tryAcquire();
    if (admission instanceof Admission.Refused refused) {
      throw new CircuitOpenException(name(), refused.state(), refused.retryAfter());
    }
    try (Permit permit = ((Admission.Admitted) admission).permit()) {
      return call(action, permit);
    }
  }

  private <T> T call(Callable<T> action, Permit permit) throws Exception {
    T result;
    try {
      result = action.call();
    } catch (Throwable thrown) {
      if (counts(thrown)) {
        permit.failure();
      }
      throw thrown;
    }
    permit.success();
    return result;
  }

  private boolean counts(Throwable thrown) {
    try {
      return settings.countsAsFailure().test(thrown);
    } catch (RuntimeException broken) {
      thrown.addSuppressed(broken);
      return true;
    }
  }

  /** Takes a permit back; tells whether its stay was still going on. */
  boolean complete(long generation, Outcome outcome) {
    List<CircuitTransition> changes = new ArrayList<>(1);
    synchronized (lock) {
      if (generation != current.generation()) {
        tally.late();
        return false;
      }
      tally.completed(outcome);
      long now = settings.time().monotonicNanos();
      enter(next(outcome, now), changes);
    }
    tell(changes);
    return true;
  }

  private State next(Outcome outcome, long now) {
    return switch (outcome) {
      case SUCCESS -> current.success(now);
      case FAILURE -> current.failure(now);
      case RELEASED -> {
        current.release();
        yield current;
      }
    };
  }

  private void enter(State next, List<CircuitTransition> changes) {
    if (next == current) {
      return;
    }
    CircuitState before = current.kind();
    current = next;
    tally.entered(next.kind());
    changes.add(new CircuitTransition(name(), before, next.kind(), next.generation()));
  }

  private void tell(List<CircuitTransition> changes) {
    for (CircuitTransition change : changes) {
      try {
        settings.listener().stateChanged(change);
      } catch (RuntimeException e) {
        synchronized (lock) {
          tally.listenerFailed();
        }
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  /**
   * Returns the state; reading it changes nothing.
   *
   * @return the state, OPEN until a permit is asked for after the open duration
   */
  public CircuitState state() {
    synchronized (lock) {
      return current.kind();
    }
  }

  /**
   * Returns state and metrics of one moment.
   *
   * @return the snapshot
   */
  public CircuitSnapshot snapshot() {
    synchronized (lock) {
      return tally.snapshot(name(), current, settings.time().monotonicNanos());
    }
  }
}
