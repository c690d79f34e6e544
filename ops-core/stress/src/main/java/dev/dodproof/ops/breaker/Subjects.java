package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import java.time.Instant;

/** Breakers in the condition that a stress test starts from. */
final class Subjects {

  private static final Duration OPEN = Duration.ofSeconds(60);

  private Subjects() {}

  private static CircuitBreakerBuilder builder(MovableTimeSource time) {
    return CircuitBreaker.builder("stress").openDuration(OPEN).timeSource(time);
  }

  private static MovableTimeSource time() {
    return new MovableTimeSource(Instant.EPOCH);
  }

  /** Opens after so many failures in a row. */
  static CircuitBreaker closed(int failuresInARow) {
    return builder(time()).failureThreshold(failuresInARow).build();
  }

  /** Opens at half of the last 8 calls, from the fourth on. */
  static CircuitBreaker closedWithWindow() {
    return builder(time()).countWindow(8).failureRate(50).minimumCalls(4).build();
  }

  /** Opens at half of the last 3 calls, from the second on. */
  static CircuitBreaker closedWithSmallWindow() {
    return builder(time()).countWindow(3).failureRate(50).minimumCalls(2).build();
  }

  /** Open, the wait over: the next to ask is the first probe. */
  static CircuitBreaker atTheEdge(int halfOpenPermits, int successesToClose) {
    MovableTimeSource time = time();
    CircuitBreaker breaker =
        builder(time)
            .failureThreshold(1)
            .halfOpenPermits(halfOpenPermits)
            .successesToClose(successesToClose)
            .build();
    permit(breaker).failure();
    time.advance(OPEN);
    return breaker;
  }

  static Permit permit(CircuitBreaker breaker) {
    if (breaker.tryAcquire() instanceof Permit permit) {
      return permit;
    }
    throw new IllegalStateException("no permit from " + breaker.snapshot());
  }

  /** 1 if admitted, 0 if refused. */
  static int ask(CircuitBreaker breaker) {
    return breaker.tryAcquire() instanceof Permit ? 1 : 0;
  }

  /** Successes, failures and late reports. */
  static String counts(CircuitSnapshot snapshot) {
    return snapshot.successes() + "/" + snapshot.failures() + "/" + snapshot.late();
  }
}
