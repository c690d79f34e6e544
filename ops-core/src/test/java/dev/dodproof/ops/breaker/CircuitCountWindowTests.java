package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitCountWindowTests {

  private final MovableTimeSource time = Breakers.time();

  private CircuitBreakerBuilder builder(int window) {
    return CircuitBreaker.builder("db").countWindow(window).timeSource(time);
  }

  @Test
  void opensAtTheRateAndNotBelow() throws Exception {
    CircuitBreaker breaker = builder(10).failureRate(30).build();
    Breakers.succeed(breaker, 8);
    Breakers.fail(breaker, 2);
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(10, 2, 0));
    assertThat(breaker.snapshot().window().failureRate()).isEqualTo(20);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);

    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void doesNotOpenBeforeTheMinimumEvenIfEveryCallFails() {
    CircuitBreaker breaker = builder(100).failureRate(50).minimumCalls(20).build();

    Breakers.fail(breaker, 19);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void opensOnTheSuccessThatCompletesTheMinimum() throws Exception {
    CircuitBreaker breaker = builder(100).failureRate(50).minimumCalls(4).build();
    Breakers.fail(breaker, 3);
    Permit last = Breakers.permit(breaker);

    assertThat(last.success()).isTrue();

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    assertThat(breaker.snapshot().successes()).isEqualTo(1);
  }

  @Test
  void needsTenCallsByDefaultOrTheWholeOfASmallerWindow() {
    CircuitBreaker large = builder(100).failureRate(50).build();
    Breakers.fail(large, 9);
    assertThat(large.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.fail(large, 1);
    assertThat(large.state()).isEqualTo(CircuitState.OPEN);

    CircuitBreaker small = builder(3).failureRate(50).build();
    Breakers.fail(small, 2);
    assertThat(small.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.fail(small, 1);
    assertThat(small.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void forgetsFailuresThatAreOlderThanTheWindow() throws Exception {
    CircuitBreaker breaker = builder(4).failureRate(75).build();
    for (int round = 0; round < 50; round++) {
      Breakers.fail(breaker, 2);
      Breakers.succeed(breaker, 2);
    }

    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(4, 2, 0));
    Breakers.succeed(breaker, 4);
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(4, 0, 0));
    assertThat(breaker.snapshot().failures()).isEqualTo(100);
    assertThat(breaker.snapshot().successes()).isEqualTo(104);
  }

  @Test
  void opensAtSoManyFailuresInTheWindowWithoutAMinimum() throws Exception {
    CircuitBreaker breaker = builder(5).failuresInWindow(3).build();
    Breakers.fail(breaker, 2);
    Breakers.succeed(breaker, 3);
    Breakers.fail(breaker, 2);
    assertThat(breaker.state()).as("2 of the last 5").isEqualTo(CircuitState.CLOSED);

    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void opensAtFailuresInARowBesideARateThatIsNotReached() throws Exception {
    CircuitBreaker breaker = builder(100).failureRate(90).failureThreshold(3).build();
    Breakers.succeed(breaker, 50);
    Breakers.fail(breaker, 2);
    Breakers.succeed(breaker);
    Breakers.fail(breaker, 2);
    assertThat(breaker.snapshot().consecutiveFailures()).isEqualTo(2);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);

    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void doesNotLookAtFailuresInARowWithAWindowUnlessAsked() throws Exception {
    CircuitBreaker breaker = builder(100).failureRate(90).build();
    Breakers.succeed(breaker, 50);
    Breakers.fail(breaker, 50);

    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void opensAtTheRateOfSlowCallsThoughAllSucceed() {
    CircuitBreaker breaker =
        builder(10).slowCallRate(50, Duration.ofSeconds(2)).minimumCalls(4).build();
    call(breaker, Duration.ofSeconds(2).minusNanos(1));
    call(breaker, Duration.ZERO);
    call(breaker, Duration.ofSeconds(2));
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(3, 0, 1));
    assertThat(breaker.snapshot().window().slowCallRate()).isBetween(33.3, 33.4);

    call(breaker, Duration.ofMinutes(1));

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    assertThat(breaker.snapshot().slowCalls()).isEqualTo(2);
    assertThat(breaker.snapshot().successes()).isEqualTo(4);
  }

  @Test
  void countsASlowFailureAsBoth() {
    CircuitBreaker breaker =
        builder(10).slowCallRate(90, Duration.ofSeconds(2)).failureRate(90).build();
    Permit permit = Breakers.permit(breaker);
    time.advance(Duration.ofSeconds(3));
    permit.failure();

    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(1, 1, 1));
  }

  @Test
  void neitherAnIgnoredCallNorItsDurationEntersTheWindow() {
    CircuitBreaker breaker = builder(10).slowCallRate(1, Duration.ofSeconds(2)).build();
    Permit permit = Breakers.permit(breaker);
    time.advance(Duration.ofSeconds(3));
    permit.close();

    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(0, 0, 0));
    assertThat(breaker.snapshot().slowCalls()).isZero();
    assertThat(breaker.snapshot().ignored()).isEqualTo(1);
  }

  @Test
  void startsWithAnEmptyWindowAfterRecovery() throws Exception {
    CircuitBreaker breaker = builder(4).failureRate(50).build();
    Breakers.succeed(breaker, 2);
    Breakers.fail(breaker, 2);
    time.advance(Duration.ofSeconds(60));
    Breakers.succeed(breaker);

    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(0, 0, 0));
    assertThat(breaker.snapshot().failures()).as("totals go on").isEqualTo(2);
    assertThat(breaker.snapshot().successes()).isEqualTo(3);
  }

  private void call(CircuitBreaker breaker, Duration duration) {
    breaker.run(() -> time.advance(duration));
  }
}
