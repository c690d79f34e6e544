package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/** Builds a {@link CircuitBreaker}. Not for several threads. */
public final class CircuitBreakerBuilder {

  private static final Duration LONGEST_OPEN = Duration.ofDays(365);

  private final String name;
  private int failureThreshold = 5;
  private Duration openDuration = Duration.ofSeconds(60);
  private int halfOpenPermits = 1;
  private int successesToClose = 1;
  private TimeSource time = TimeSource.system();
  private CircuitListener listener = transition -> {};
  private Predicate<Throwable> countsAsFailure =
      thrown -> thrown instanceof Exception && !(thrown instanceof InterruptedException);

  CircuitBreakerBuilder(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    this.name = name;
  }

  /**
   * Sets how many failures in a row open the circuit.
   *
   * @param failures at least 1; 5 by default
   * @return this
   */
  public CircuitBreakerBuilder failureThreshold(int failures) {
    failureThreshold = atLeastOne("failureThreshold", failures);
    return this;
  }

  /**
   * Sets how long the circuit stays open before probes are admitted; also how long a probe may take
   * before it is given up.
   *
   * @param duration more than zero, at most 365 days; 60 seconds by default
   * @return this
   */
  public CircuitBreakerBuilder openDuration(Duration duration) {
    if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST_OPEN) > 0) {
      throw new IllegalArgumentException(
          "openDuration must be more than zero and at most 365 days, found " + duration);
    }
    openDuration = duration;
    return this;
  }

  /**
   * Sets how many probes may be under way at a time in HALF_OPEN.
   *
   * @param probes at least 1; 1 by default
   * @return this
   */
  public CircuitBreakerBuilder halfOpenPermits(int probes) {
    halfOpenPermits = atLeastOne("halfOpenPermits", probes);
    return this;
  }

  /**
   * Sets how many probes must succeed to close the circuit.
   *
   * @param successes at least 1; 1 by default
   * @return this
   */
  public CircuitBreakerBuilder successesToClose(int successes) {
    successesToClose = atLeastOne("successesToClose", successes);
    return this;
  }

  /**
   * Sets the clock; only its monotonic ticker is read.
   *
   * @param source the machine's by default
   * @return this
   */
  public CircuitBreakerBuilder timeSource(TimeSource source) {
    time = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets who hears of changes of state.
   *
   * @param hearer nobody by default
   * @return this
   */
  public CircuitBreakerBuilder listener(CircuitListener hearer) {
    listener = Objects.requireNonNull(hearer, "hearer");
    return this;
  }

  /**
   * Sets which throwables of {@link CircuitBreaker#call} are failures; the others give the permit
   * back and decide nothing, in HALF_OPEN too.
   *
   * @param predicate every {@link Exception} but {@link InterruptedException} by default; one that
   *     throws counts as true
   * @return this
   */
  public CircuitBreakerBuilder countsAsFailure(Predicate<Throwable> predicate) {
    countsAsFailure = Objects.requireNonNull(predicate, "predicate");
    return this;
  }

  /**
   * Builds the breaker, in state CLOSED.
   *
   * @return a new breaker
   */
  public CircuitBreaker build() {
    return new CircuitBreaker(
        new Settings(
            name,
            failureThreshold,
            openDuration.toNanos(),
            halfOpenPermits,
            successesToClose,
            time,
            listener,
            countsAsFailure));
  }

  private static int atLeastOne(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, found " + number);
    }
    return number;
  }
}
