package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTimeWindowTests {

  private static final Duration SLICE = Duration.ofSeconds(1);

  private final MovableTimeSource time = Breakers.time();
  private final CircuitBreaker breaker =
      CircuitBreaker.builder("db")
          .timeWindow(SLICE.multipliedBy(10))
          .failureRate(50)
          .minimumCalls(4)
          .timeSource(time)
          .build();

  @Test
  void opensAtTheRateOfTheCallsInTheWindow() throws Exception {
    Breakers.succeed(breaker, 3);
    Breakers.fail(breaker, 2);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);

    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void forgetsTheOldestTenthAsAWhole() {
    Breakers.fail(breaker, 3);
    time.advance(SLICE.multipliedBy(10).minusNanos(1));
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(3, 3, 0));

    time.advance(Duration.ofNanos(1));
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(0, 0, 0));
  }

  @Test
  void failuresThatAreFarApartNeverOpen() {
    for (int i = 0; i < 40; i++) {
      Breakers.fail(breaker, 1);
      time.advance(SLICE.multipliedBy(4));
    }

    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    assertThat(breaker.snapshot().failures()).isEqualTo(40);
  }

  @Test
  void opensOnASuccessWhenEnoughOlderSuccessesHaveGone() throws Exception {
    Breakers.succeed(breaker, 6);
    time.advance(SLICE.multipliedBy(5));
    Breakers.fail(breaker, 4);
    time.advance(SLICE.multipliedBy(5));

    Breakers.succeed(breaker);

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void readingTheMetricsDoesNotLetThatOpeningBeMissed() throws Exception {
    Breakers.succeed(breaker, 6);
    time.advance(SLICE.multipliedBy(5));
    Breakers.fail(breaker, 4);
    time.advance(SLICE.multipliedBy(5));

    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(4, 4, 0));
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.succeed(breaker);

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void isEmptyAfterAnIdleTimeOfManyWindows() throws Exception {
    Breakers.succeed(breaker, 6);
    Breakers.fail(breaker, 3);
    time.advance(SLICE.multipliedBy(1_000_003));

    Breakers.fail(breaker, 3);

    assertThat(breaker.state()).as("below the minimum").isEqualTo(CircuitState.CLOSED);
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(3, 3, 0));
  }

  @Test
  void doesNotMoveWithTheWallClock() {
    Breakers.fail(breaker, 3);
    time.setWallTime(Instant.parse("2036-01-01T00:00:00Z"));

    Breakers.fail(breaker, 1);

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void opensAtSoManyFailuresWithinTheTime() {
    CircuitBreaker counting =
        CircuitBreaker.builder("db")
            .timeWindow(SLICE.multipliedBy(10))
            .failuresInWindow(3)
            .timeSource(time)
            .build();
    Breakers.fail(counting, 2);
    time.advance(SLICE.multipliedBy(10));
    Breakers.fail(counting, 2);
    assertThat(counting.state()).isEqualTo(CircuitState.CLOSED);

    Breakers.fail(counting, 1);
    assertThat(counting.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void countsSlowCallsWhenTheyEnd() {
    CircuitBreaker slow =
        CircuitBreaker.builder("db")
            .timeWindow(SLICE.multipliedBy(10))
            .slowCallRate(100, SLICE)
            .minimumCalls(2)
            .timeSource(time)
            .build();
    Permit first = Breakers.permit(slow);
    Permit second = Breakers.permit(slow);
    time.advance(Duration.ofHours(1));

    first.success();
    assertThat(slow.snapshot().window()).isEqualTo(new WindowCounts(1, 0, 1));
    second.success();
    assertThat(slow.state()).isEqualTo(CircuitState.OPEN);
  }
}
