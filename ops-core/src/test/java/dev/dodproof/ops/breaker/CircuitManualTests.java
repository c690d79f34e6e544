package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircuitManualTests {

  private final MovableTimeSource time = Breakers.time();
  private final List<CircuitTransition> heard = new ArrayList<>();
  private final CircuitBreaker breaker =
      CircuitBreaker.builder("db")
          .failureThreshold(2)
          .openBackoff(2, Duration.ofHours(1))
          .timeSource(time)
          .listener(heard::add)
          .build();

  @Test
  void staysForcedOpenHoweverLongItTakes() {
    breaker.forceOpen();
    time.advance(Duration.ofDays(10_000));

    assertThat(Breakers.refusal(breaker))
        .isEqualTo(new Admission.Refused(CircuitState.FORCED_OPEN, Long.MAX_VALUE));
    assertThatExceptionOfType(CircuitOpenException.class)
        .isThrownBy(() -> breaker.run(() -> {}))
        .withMessage(
            "circuit breaker \"db\" is FORCED_OPEN and refused the call;"
                + " it stays so until reset() is called");
    assertThat(breaker.snapshot().retryAfter()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    assertThat(breaker.snapshot().opened()).as("by itself").isZero();
  }

  @Test
  void recordsNothingWhileDisabled() throws Exception {
    breaker.disable();
    Breakers.fail(breaker, 10);
    Breakers.succeed(breaker);
    Permit permit = Breakers.permit(breaker);

    assertThat(permit.failure()).isFalse();
    assertThat(breaker.state()).isEqualTo(CircuitState.DISABLED);
    assertThat(breaker.snapshot().failures()).isZero();
    assertThat(breaker.snapshot().successes()).isZero();
    assertThat(breaker.snapshot().late()).isZero();
  }

  @Test
  void closesWithNothingOnRecordWhenReset() {
    Breakers.fail(breaker, 2);
    time.advance(Duration.ofSeconds(60));
    Breakers.fail(breaker, 1);
    breaker.reset();
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);

    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.fail(breaker, 1);
    assertThat(Breakers.refusal(breaker).retryAfter()).as("the first wait").hasSeconds(60);
  }

  @Test
  void countsNoCallThatWasUnderWayWhenItWasReset() {
    Permit failing = Breakers.permit(breaker);
    Breakers.fail(breaker, 1);
    breaker.reset();

    assertThat(failing.failure()).isFalse();
    assertThat(breaker.snapshot().consecutiveFailures()).isZero();
    assertThat(breaker.snapshot().failures()).isEqualTo(1);
    assertThat(breaker.snapshot().late()).isEqualTo(1);
  }

  @Test
  void countsNoQuickSuccessThatWasUnderWayWhenItWasForcedOpen() {
    Permit succeeding = Breakers.permit(breaker);
    breaker.forceOpen();

    assertThat(succeeding.success()).isFalse();
    assertThat(breaker.snapshot().successes()).isZero();
    assertThat(breaker.snapshot().late()).isEqualTo(1);
  }

  @Test
  void countsNoProbeThatWasUnderWayWhenItWasForcedOpen() {
    Breakers.fail(breaker, 2);
    time.advance(Duration.ofSeconds(60));
    Permit probe = Breakers.permit(breaker);
    breaker.forceOpen();

    assertThat(probe.success()).isFalse();
    assertThat(breaker.state()).isEqualTo(CircuitState.FORCED_OPEN);
  }

  @Test
  void recordsNoCallOfTheDisabledTimeAfterwards() {
    breaker.disable();
    Permit permit = Breakers.permit(breaker);
    breaker.reset();

    assertThat(permit.failure()).isFalse();
    assertThat(breaker.snapshot().failures()).isZero();
  }

  @Test
  void tellsTheListenerOfEachChange() {
    breaker.forceOpen();
    breaker.disable();
    breaker.reset();

    assertThat(heard)
        .containsExactly(
            new CircuitTransition("db", CircuitState.CLOSED, CircuitState.FORCED_OPEN, 1),
            new CircuitTransition("db", CircuitState.FORCED_OPEN, CircuitState.DISABLED, 2),
            new CircuitTransition("db", CircuitState.DISABLED, CircuitState.CLOSED, 3));
  }
}
