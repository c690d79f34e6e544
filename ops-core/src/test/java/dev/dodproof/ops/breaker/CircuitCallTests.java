package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircuitCallTests {

  private final MovableTimeSource time = Breakers.time();
  private final CircuitBreaker breaker = breaker().build();

  private CircuitBreakerBuilder breaker() {
    return CircuitBreaker.builder("db").failureThreshold(2).timeSource(time);
  }

  @Test
  void countsTheFailuresOfSuppliersAndRunnablesAlike() {
    IllegalStateException down = new IllegalStateException("down");
    assertThatThrownBy(
            () ->
                breaker.get(
                    () -> {
                      throw down;
                    }))
        .isSameAs(down);
    assertThatThrownBy(
            () ->
                breaker.run(
                    () -> {
                      throw down;
                    }))
        .isSameAs(down);

    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    assertThatExceptionOfType(CircuitOpenException.class).isThrownBy(() -> breaker.get(() -> ""));
    assertThatExceptionOfType(CircuitOpenException.class)
        .isThrownBy(() -> breaker.run(() -> {}))
        .withNoCause();
  }

  @Test
  void returnsWhatTheSupplierReturned() {
    assertThat(breaker.get(() -> "up")).isEqualTo("up");
    assertThat(breaker.snapshot().successes()).isEqualTo(1);
  }

  @SuppressWarnings("NullAway")
  @Test
  void doesNotCountTheMistakeOfPassingNoCall() {
    assertThatNullPointerException().isThrownBy(() -> breaker.call(null)).withMessage("action");
    assertThatNullPointerException().isThrownBy(() -> breaker.callAsync(null));

    assertThat(breaker.snapshot().failures()).isZero();
  }

  @Test
  void countsBadResultsAsFailuresAndReturnsThem() throws Exception {
    CircuitBreaker picky =
        breaker()
            .classifyResult(
                status ->
                    switch (status instanceof Integer code ? code : 200) {
                      case 503 -> Outcome.FAILURE;
                      case 404 -> Outcome.IGNORED;
                      default -> Outcome.SUCCESS;
                    })
            .build();

    assertThat(picky.call(() -> 503)).isEqualTo(503);
    assertThat(picky.get(() -> 404)).isEqualTo(404);
    assertThat(picky.snapshot().ignored()).isEqualTo(1);
    assertThat(Breakers.permit(picky).returned(503)).isTrue();

    assertThat(picky.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void asksForTheMeaningOfARunnableWithNull() {
    List<Object> asked = new ArrayList<>();
    CircuitBreaker picky =
        breaker()
            .classifyResult(
                result -> {
                  asked.add(String.valueOf(result));
                  return Outcome.SUCCESS;
                })
            .build();
    picky.run(() -> {});

    assertThat(asked).containsExactly("null");
  }

  @Test
  void returnsTheResultAndCountsAFailureWhenTheClassifierFails() throws Exception {
    CircuitBreaker broken =
        breaker()
            .classifyResult(
                result -> {
                  throw new IllegalStateException("classifier");
                })
            .build();
    List<Throwable> uncaught = new ArrayList<>();
    List<String> results = new ArrayList<>();
    Thread caller = new Thread(() -> results.add(broken.get(() -> "up")));
    caller.setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    caller.start();
    caller.join();

    assertThat(results).containsExactly("up");
    assertThat(broken.snapshot().failures()).isEqualTo(1);
    assertThat(uncaught).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesAnExceptionForASuccessIfToldSo() {
    CircuitBreaker lenient =
        breaker()
            .classifyThrown(
                thrown -> thrown instanceof IOException ? Outcome.SUCCESS : Outcome.FAILURE)
            .build();
    Breakers.fail(lenient, 1);

    assertThat(lenient.snapshot().successes()).isEqualTo(1);
    assertThat(Breakers.permit(lenient).threw(new OutOfMemoryError("x"))).isTrue();
    assertThat(lenient.snapshot().failures()).isEqualTo(1);
  }

  @Test
  void throwsOnWhatTheClassifierThrewAgain() {
    CircuitBreaker rethrowing =
        breaker()
            .classifyThrown(
                thrown -> {
                  throw (RuntimeException) thrown;
                })
            .build();
    IllegalStateException down = new IllegalStateException("down");

    assertThatThrownBy(
            () ->
                rethrowing.run(
                    () -> {
                      throw down;
                    }))
        .isSameAs(down);
    assertThat(rethrowing.snapshot().failures()).isEqualTo(1);
  }

  @Test
  void classifiesProbesLikeAllOtherCalls() {
    CircuitBreaker picky =
        breaker()
            .classifyResult(result -> "skip".equals(result) ? Outcome.IGNORED : Outcome.FAILURE)
            .build();
    picky.get(() -> "bad");
    picky.get(() -> "bad");
    time.advance(Duration.ofSeconds(60));

    picky.get(() -> "skip");
    assertThat(picky.state()).isEqualTo(CircuitState.HALF_OPEN);
    assertThat(picky.snapshot().probesInFlight()).isZero();
    picky.get(() -> "bad");
    assertThat(picky.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void opensAgainAfterASlowProbeWhereSlowCallsCount() {
    CircuitBreaker slow = breaker().countWindow(10).slowCallRate(50, Duration.ofSeconds(1)).build();
    Breakers.fail(slow, 2);
    time.advance(Duration.ofSeconds(60));
    slow.run(() -> time.advance(Duration.ofSeconds(1)));

    assertThat(slow.state()).isEqualTo(CircuitState.OPEN);
  }
}
