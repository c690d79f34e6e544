package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CircuitRecoveryTests {

  private static final Duration OPEN = Duration.ofSeconds(60);

  private final MovableTimeSource time = Breakers.time();

  private CircuitBreaker breaker = opened(1, 1);

  @BeforeEach
  void open() {
    breaker = opened(1, 1);
  }

  private CircuitBreaker opened(int permits, int successes) {
    CircuitBreaker built =
        CircuitBreaker.builder("db")
            .failureThreshold(2)
            .openDuration(OPEN)
            .halfOpenPermits(permits)
            .successesToClose(successes)
            .timeSource(time)
            .build();
    Breakers.fail(built, 2);
    return built;
  }

  @Test
  @DodCriterion("Circuit Breaker HALF_OPEN recovery")
  void closesWhenTheProbeSucceeds() throws Exception {
    time.advance(OPEN);
    Permit probe = Breakers.permit(breaker);
    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);

    assertThat(probe.success()).isTrue();

    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.succeed(breaker);
    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).as("the count began anew").isEqualTo(CircuitState.CLOSED);
  }

  @Test
  @DodCriterion("Circuit Breaker HALF_OPEN recovery")
  void refusesUntilTheLastNanosecondOfTheOpenDuration() {
    time.advance(OPEN.minusNanos(1));
    assertThat(Breakers.refusal(breaker).retryAfter()).isEqualTo(Duration.ofNanos(1));

    time.advance(Duration.ofNanos(1));
    assertThat(Breakers.permit(breaker)).isNotNull();
  }

  @Test
  @DodCriterion("Circuit Breaker HALF_OPEN recovery")
  void opensAgainForTheWholeDurationWhenTheProbeFails() {
    time.advance(OPEN);
    Breakers.fail(breaker, 1);

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    assertThat(Breakers.refusal(breaker).retryAfter()).isEqualTo(OPEN);
    assertThat(breaker.snapshot().opened()).isEqualTo(2);
  }

  @Test
  @DodCriterion("Circuit Breaker HALF_OPEN recovery")
  void needsAsManySuccessesAsAskedFor() throws Exception {
    breaker = opened(1, 3);
    time.advance(OPEN);

    Breakers.succeed(breaker);
    Breakers.succeed(breaker);
    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
    Breakers.succeed(breaker);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void admitsNoMoreProbesThanAllowedAtATime() {
    breaker = opened(2, 2);
    time.advance(OPEN);
    Permit first = Breakers.permit(breaker);
    Breakers.permit(breaker);

    assertThat(Breakers.refusal(breaker).state()).isEqualTo(CircuitState.HALF_OPEN);
    first.success();
    assertThat(Breakers.permit(breaker)).isNotNull();
    assertThat(breaker.snapshot().probesInFlight()).isEqualTo(2);
  }

  @Test
  void aReleasedProbeLetsTheNextOneTry() {
    time.advance(OPEN);
    Breakers.permit(breaker).close();

    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
    assertThat(Breakers.permit(breaker).success()).isTrue();
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void anIgnoredExceptionOfAProbeDecidesNothing() {
    time.advance(OPEN);
    assertThatThrownBy(
            () ->
                breaker.call(
                    () -> {
                      throw new InterruptedException("stop");
                    }))
        .isInstanceOf(InterruptedException.class);

    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
    assertThat(breaker.snapshot().probesInFlight()).isZero();
  }

  @Test
  void ignoresALateSuccessOfTheClosedState() {
    CircuitBreaker slow = CircuitBreaker.builder("db").failureThreshold(2).timeSource(time).build();
    Permit old = Breakers.permit(slow);
    Breakers.fail(slow, 2);

    assertThat(old.success()).isFalse();

    assertThat(slow.state()).isEqualTo(CircuitState.OPEN);
    assertThat(slow.snapshot().late()).isEqualTo(1);
  }

  @Test
  void ignoresALateFailureOfTheClosedStateInHalfOpen() {
    CircuitBreaker slow = CircuitBreaker.builder("db").failureThreshold(2).timeSource(time).build();
    Permit old = Breakers.permit(slow);
    Breakers.fail(slow, 2);
    time.advance(OPEN);
    Permit probe = Breakers.permit(slow);

    assertThat(old.failure()).isFalse();
    assertThat(probe.success()).isTrue();
    assertThat(slow.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void ignoresASecondProbeAfterTheFirstHasDecided() {
    breaker = opened(2, 1);
    time.advance(OPEN);
    Permit first = Breakers.permit(breaker);
    Permit second = Breakers.permit(breaker);

    first.success();

    assertThat(second.failure()).isFalse();
    assertThat(breaker.snapshot().consecutiveFailures()).isZero();
  }

  @Test
  void takesAPermitBackOnlyOnce() {
    breaker = opened(1, 2);
    time.advance(OPEN);
    Permit probe = Breakers.permit(breaker);

    assertThat(probe.success()).isTrue();
    assertThat(probe.success()).isFalse();
    assertThat(probe.failure()).isFalse();
    probe.close();

    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
    assertThat(breaker.snapshot().successes()).isEqualTo(1);
    assertThat(breaker.snapshot().probesInFlight()).isZero();
  }

  @Test
  void givesAProbeUpThatNeverComesBack() {
    time.advance(OPEN);
    Permit lost = Breakers.permit(breaker);
    time.advance(OPEN.minusNanos(1));
    assertThat(Breakers.refusal(breaker).retryAfter()).isEqualTo(Duration.ofNanos(1));

    time.advance(Duration.ofNanos(1));
    Permit next = Breakers.permit(breaker);

    assertThat(lost.failure()).as("late").isFalse();
    assertThat(next.success()).isTrue();
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void readingTheStateChangesNothing() {
    time.advance(OPEN.multipliedBy(10));

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    assertThat(breaker.snapshot().state()).isEqualTo(CircuitState.OPEN);
    assertThat(breaker.snapshot().retryAfter()).isZero();
    assertThat(breaker.snapshot().generation()).isEqualTo(1);
  }
}
