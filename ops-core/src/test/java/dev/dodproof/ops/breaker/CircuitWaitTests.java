package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CircuitWaitTests {

  private final MovableTimeSource time = Breakers.time();

  private CircuitBreakerBuilder builder() {
    return CircuitBreaker.builder("db")
        .failureThreshold(1)
        .openDuration(Duration.ofSeconds(10))
        .timeSource(time);
  }

  @Test
  void growsByTheFactorUpToTheLongest() {
    CircuitBreaker breaker = builder().openBackoff(2, Duration.ofSeconds(50)).build();

    for (int expected : new int[] {10, 20, 40, 50, 50, 50}) {
      Breakers.fail(breaker, 1);
      assertThat(Breakers.refusal(breaker).retryAfter()).hasSeconds(expected);
      time.advance(Duration.ofSeconds(expected));
    }
  }

  @Test
  void startsAnewOnceTheCircuitWasClosed() throws Exception {
    CircuitBreaker breaker = builder().openBackoff(2, Duration.ofSeconds(50)).build();
    Breakers.fail(breaker, 1);
    time.advance(Duration.ofSeconds(10));
    Breakers.fail(breaker, 1);
    time.advance(Duration.ofSeconds(20));
    Breakers.succeed(breaker);

    Breakers.fail(breaker, 1);

    assertThat(Breakers.refusal(breaker).retryAfter()).hasSeconds(10);
  }

  @Test
  void staysAtTheLongestAfterAnyNumberOfOpenings() {
    OpenWait wait = new OpenWait(1, 100, Long.MAX_VALUE, 0, RandomGenerator.getDefault());

    assertThat(wait.nanos(Integer.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void keepsEveryNanosecondOfAConstantWait() {
    long odd = Duration.ofDays(365).toNanos() - 1;

    assertThat(new OpenWait(odd, 1, odd, 0, RandomGenerator.getDefault()).nanos(7)).isEqualTo(odd);
  }

  @Test
  void isShortenedByARandomPart() {
    RandomGenerator half = () -> 1L << 63;
    CircuitBreaker breaker = builder().openJitter(0.2, half).build();
    Breakers.fail(breaker, 1);

    assertThat(Breakers.refusal(breaker).retryAfter()).hasSeconds(9);
  }

  @Test
  void isNeverZeroEvenIfAllOfItMayBeTakenOff() {
    RandomGenerator all = () -> -1L;

    assertThat(new OpenWait(5, 1, 5, 1, all).nanos(0)).isEqualTo(1);
  }

  @Test
  void opensForTheWholeWaitWhenTheRandomSourceFails() throws Exception {
    RandomGenerator broken =
        () -> {
          throw new IllegalStateException("no entropy");
        };
    CircuitBreaker breaker = builder().openJitter(0.5, broken).build();
    List<Throwable> uncaught = new ArrayList<>();
    Thread caller = new Thread(() -> Breakers.fail(breaker, 1));
    caller.setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    caller.start();
    caller.join();

    assertThat(Breakers.refusal(breaker).retryAfter()).hasSeconds(10);
    assertThat(uncaught).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aProbeMayTakeLongerThanTheWaitIfItsTimeoutSaysSo() {
    CircuitBreaker breaker = builder().probeTimeout(Duration.ofMinutes(5)).build();
    Breakers.fail(breaker, 1);
    time.advance(Duration.ofSeconds(10));
    Permit probe = Breakers.permit(breaker);
    time.advance(Duration.ofMinutes(4));

    assertThat(Breakers.refusal(breaker).retryAfter()).hasMinutes(1);
    assertThat(probe.success()).isTrue();
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void goesOnGrowingWhenAProbeWasGivenUp() {
    CircuitBreaker breaker = builder().openBackoff(3, Duration.ofHours(1)).build();
    Breakers.fail(breaker, 1);
    time.advance(Duration.ofSeconds(10));
    Breakers.permit(breaker);
    time.advance(Duration.ofSeconds(10));

    Breakers.fail(breaker, 1);

    assertThat(Breakers.refusal(breaker).retryAfter()).hasSeconds(30);
  }
}
