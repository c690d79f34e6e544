package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CircuitBreaker}. Not for several threads.
 *
 * <p>Every setter refuses a value out of its bounds with an {@link IllegalArgumentException} that
 * names parameter, bounds and value.
 */
public final class CircuitBreakerBuilder {

  private static final Duration SHORTEST = Duration.ofNanos(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  private final String name;
  private final OpeningPlan opening = new OpeningPlan();
  private long openNanos = Duration.ofSeconds(60).toNanos();
  private double backoffFactor = 1;
  private long longestOpenNanos;
  private double jitter;
  private RandomGenerator random = RandomGenerator.getDefault();
  private int halfOpenPermits = 1;
  private int successesToClose = 1;
  private long probeTimeoutNanos;
  private long slowNanos = Settings.NEVER_SLOW;
  private Classifier classifier = Classifier.DEFAULT;
  private TimeSource time = TimeSource.system();
  private CircuitListener listener = transition -> {};

  CircuitBreakerBuilder(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    this.name = name;
  }

  /**
   * Opens the circuit after so many failures in a row.
   *
   * @param failures at least 1; by default 5 without a window, never with one
   * @return this
   */
  public CircuitBreakerBuilder failureThreshold(int failures) {
    opening.failuresInARow(Checks.atLeastOne("failureThreshold", failures));
    return this;
  }

  /**
   * Lets rates and {@link #failuresInWindow} look at the last so many calls. Instead of {@link
   * #timeWindow}.
   *
   * @param calls 1 to 10,000; by default there is no window
   * @return this
   */
  public CircuitBreakerBuilder countWindow(int calls) {
    opening.countWindow(Checks.between("countWindow", 1, 10_000, calls));
    return this;
  }

  /**
   * Lets rates and {@link #failuresInWindow} look at the calls of so long a time, in ten steps: the
   * oldest tenth is dropped as a whole. Instead of {@link #countWindow}.
   *
   * @param duration 1 millisecond to 1 day; by default there is no window
   * @return this
   */
  public CircuitBreakerBuilder timeWindow(Duration duration) {
    opening.timeWindow(
        Checks.nanos("timeWindow", Duration.ofMillis(1), Duration.ofDays(1), duration));
    return this;
  }

  /**
   * Opens the circuit when so many calls of the window failed, however many succeeded.
   *
   * @param failures at least 1; by default never
   * @return this
   */
  public CircuitBreakerBuilder failuresInWindow(int failures) {
    opening.failuresInWindow(Checks.atLeastOne("failuresInWindow", failures));
    return this;
  }

  /**
   * Opens the circuit when at least this share of the window's calls failed.
   *
   * @param percent more than 0, at most 100; by default never
   * @return this
   */
  public CircuitBreakerBuilder failureRate(double percent) {
    opening.failureRate(Checks.percent("failureRate", percent));
    return this;
  }

  /**
   * Opens the circuit when at least this share of the window's calls was slow, whether they
   * succeeded or failed. A slow probe, too, opens it again.
   *
   * @param percent more than 0, at most 100; by default never
   * @param slow a call that takes so long or longer is slow; more than zero, at most 365 days
   * @return this
   */
  public CircuitBreakerBuilder slowCallRate(double percent, Duration slow) {
    opening.slowCallRate(Checks.percent("slowCallRate", percent));
    slowNanos = Checks.nanos("slow", SHORTEST, LONGEST, slow);
    return this;
  }

  /**
   * Sets how many calls the window must hold before a rate means anything.
   *
   * @param calls at least 1; 10 by default, or the size of a smaller window
   * @return this
   */
  public CircuitBreakerBuilder minimumCalls(int calls) {
    opening.minimumCalls(Checks.atLeastOne("minimumCalls", calls));
    return this;
  }

  /**
   * Sets how long the circuit stays open before probes are admitted.
   *
   * @param duration more than zero, at most 365 days; 60 seconds by default
   * @return this
   */
  public CircuitBreakerBuilder openDuration(Duration duration) {
    openNanos = Checks.nanos("openDuration", SHORTEST, LONGEST, duration);
    return this;
  }

  /**
   * Lets the wait grow each time the circuit opens again without having been closed in between.
   *
   * @param factor of one wait to the next, 1 to 100; 1 by default, a constant wait
   * @param longest where growing ends, not less than the open duration, at most 365 days
   * @return this
   */
  public CircuitBreakerBuilder openBackoff(double factor, Duration longest) {
    if (!(factor >= 1 && factor <= 100)) {
      throw new IllegalArgumentException("factor must be from 1 to 100, found " + factor);
    }
    backoffFactor = factor;
    longestOpenNanos = Checks.nanos("longest", SHORTEST, LONGEST, longest);
    return this;
  }

  /**
   * Shortens each wait by a random part, so that many breakers do not probe all at once.
   *
   * @param share up to which share of the wait is taken off, 0 to 1; 0 by default
   * @param source of the random part; safe for use by several threads
   * @return this
   */
  public CircuitBreakerBuilder openJitter(double share, RandomGenerator source) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be from 0 to 1, found " + share);
    }
    jitter = share;
    random = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets how many probes may be under way at a time in HALF_OPEN.
   *
   * @param probes at least 1; 1 by default
   * @return this
   */
  public CircuitBreakerBuilder halfOpenPermits(int probes) {
    halfOpenPermits = Checks.atLeastOne("halfOpenPermits", probes);
    return this;
  }

  /**
   * Sets how many probes must succeed to close the circuit.
   *
   * @param successes at least 1; 1 by default
   * @return this
   */
  public CircuitBreakerBuilder successesToClose(int successes) {
    successesToClose = Checks.atLeastOne("successesToClose", successes);
    return this;
  }

  /**
   * Sets after how long probes are given up that did not come back, when all are out. It should be
   * longer than a good call ever takes: what a given-up probe reports no longer counts.
   *
   * @param duration more than zero, at most 365 days; the open duration by default
   * @return this
   */
  public CircuitBreakerBuilder probeTimeout(Duration duration) {
    probeTimeoutNanos = Checks.nanos("probeTimeout", SHORTEST, LONGEST, duration);
    return this;
  }

  /**
   * Sets what throwables mean, in every state.
   *
   * @param outcomes by default every {@link Exception} is a failure, but {@link
   *     InterruptedException} and {@link java.util.concurrent.CancellationException}; they and
   *     errors are ignored. If it throws or returns null, that counts as failure, and what it threw
   *     is suppressed in the throwable.
   * @return this
   */
  public CircuitBreakerBuilder classifyThrown(Function<Throwable, Outcome> outcomes) {
    classifier = new Classifier(classifier.results(), Objects.requireNonNull(outcomes, "outcomes"));
    return this;
  }

  /**
   * Sets what results mean, in every state.
   *
   * @param outcomes by default every result is a success. If it throws or returns null, that counts
   *     as failure, and what it threw goes to the thread's handler of uncaught exceptions.
   * @return this
   */
  public CircuitBreakerBuilder classifyResult(Function<@Nullable Object, Outcome> outcomes) {
    classifier =
        new Classifier(Objects.requireNonNull(outcomes, "outcomes"), classifier.throwables());
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
   * Builds the breaker, in state CLOSED.
   *
   * @return a new breaker
   * @throws IllegalStateException if a setting could never apply beside the others
   */
  public CircuitBreaker build() {
    OpeningRules rules = opening.rules();
    return new CircuitBreaker(
        new Settings(
            name,
            rules,
            opening.windows(rules, time),
            openWait(),
            halfOpenPermits,
            successesToClose,
            probeTimeoutNanos == 0 ? openNanos : probeTimeoutNanos,
            slowNanos,
            classifier,
            time),
        new Notifier(listener));
  }

  private OpenWait openWait() {
    if (longestOpenNanos != 0 && longestOpenNanos < openNanos) {
      throw new IllegalStateException(
          "the longest wait of openBackoff must not be less than the openDuration of "
              + Duration.ofNanos(openNanos)
              + ", found "
              + Duration.ofNanos(longestOpenNanos));
    }
    return new OpenWait(
        openNanos, backoffFactor, Math.max(openNanos, longestOpenNanos), jitter, random);
  }
}
