package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CircuitOpeningTests {

  private final MovableTimeSource time = Breakers.time();
  private final CircuitBreaker breaker =
      CircuitBreaker.builder("db").failureThreshold(3).timeSource(time).build();

  @Test
  @DodCriterion("Circuit Breaker CLOSED OPEN after threshold")
  void opensAtTheThresholdAndNotBefore() {
    Breakers.fail(breaker, 2);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);

    Breakers.fail(breaker, 1);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  @DodCriterion("Circuit Breaker CLOSED OPEN after threshold")
  void makesNoCallWhileOpen() {
    Breakers.fail(breaker, 3);
    AtomicInteger calls = new AtomicInteger();

    assertThatExceptionOfType(CircuitOpenException.class)
        .isThrownBy(() -> breaker.call(calls::incrementAndGet));
    assertThat(calls).hasValue(0);
    assertThat(breaker.snapshot().refused()).isEqualTo(1);
  }

  @Test
  @DodCriterion("Circuit Breaker CLOSED OPEN after threshold")
  void opensAfterFiveFailuresInARowByDefault() {
    CircuitBreaker byDefault = CircuitBreaker.builder("x").timeSource(time).build();

    Breakers.fail(byDefault, 4);
    assertThat(byDefault.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.fail(byDefault, 1);
    assertThat(byDefault.state()).isEqualTo(CircuitState.OPEN);
    assertThat(Breakers.refusal(byDefault).retryAfter()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void countsFailuresInARowOnly() throws Exception {
    Breakers.fail(breaker, 2);
    Breakers.succeed(breaker);
    Breakers.fail(breaker, 2);

    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    assertThat(breaker.snapshot().consecutiveFailures()).isEqualTo(2);
  }

  @Test
  void saysWhoRefusedInWhatStateAndHowLongStill() {
    Breakers.fail(breaker, 3);
    time.advance(Duration.ofSeconds(20));

    assertThatExceptionOfType(CircuitOpenException.class)
        .isThrownBy(() -> breaker.call(() -> ""))
        .withMessage("circuit breaker \"db\" is OPEN and refused the call; try again in 40000 ms")
        .matches(refused -> refused.breaker().equals("db"))
        .matches(refused -> refused.state() == CircuitState.OPEN)
        .matches(refused -> refused.retryAfter().equals(Duration.ofSeconds(40)))
        .matches(refused -> refused.getStackTrace().length == 0);
  }

  @Test
  void staysOpenWhenTheWallClockIsSetForward() {
    Breakers.fail(breaker, 3);
    time.setWallTime(Instant.parse("2036-01-01T00:00:00Z"));

    assertThat(Breakers.refusal(breaker).state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void givesThePermitBackForWhatDoesNotCount() {
    for (Throwable ignored :
        new Throwable[] {
          new InterruptedException("x"), new OutOfMemoryError("x"), new CancellationException()
        }) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> breaker.call(() -> raise(ignored))).isSameAs(ignored);
      }
    }

    assertThat(breaker.snapshot().ignored()).isEqualTo(9);
    assertThat(breaker.snapshot().failures()).isZero();
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void asksTheClassifierWhatCounts() {
    CircuitBreaker choosy =
        CircuitBreaker.builder("x")
            .failureThreshold(1)
            .classifyThrown(
                thrown -> thrown instanceof IOException ? Outcome.FAILURE : Outcome.IGNORED)
            .build();

    assertThatThrownBy(() -> choosy.call(() -> raise(new CancellationException())))
        .isInstanceOf(CancellationException.class);
    assertThat(choosy.state()).isEqualTo(CircuitState.CLOSED);
    Breakers.fail(choosy, 1);
    assertThat(choosy.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void countsAFailureWhenTheClassifierItselfFails() {
    CircuitBreaker broken =
        CircuitBreaker.builder("x")
            .failureThreshold(1)
            .classifyThrown(
                thrown -> {
                  throw new IllegalStateException("classifier");
                })
            .build();
    IOException thrown = new IOException("down");

    assertThatThrownBy(() -> broken.call(() -> raise(thrown))).isSameAs(thrown);
    assertThat(thrown).hasSuppressedException(new IllegalStateException("classifier"));
    assertThat(broken.state()).isEqualTo(CircuitState.OPEN);
  }

  private static String raise(Throwable thrown) throws Exception {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (Exception) thrown;
  }
}
