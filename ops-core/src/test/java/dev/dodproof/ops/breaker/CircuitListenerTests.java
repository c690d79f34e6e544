package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CircuitListenerTests {

  private final MovableTimeSource time = Breakers.time();

  @Test
  void hearsOfEveryChangeInOrder() throws Exception {
    List<CircuitTransition> heard = new ArrayList<>();
    CircuitBreaker breaker = breaker(heard::add);
    Breakers.fail(breaker, 1);
    time.advance(Duration.ofSeconds(60));
    Breakers.fail(breaker, 1);
    time.advance(Duration.ofSeconds(60));
    Breakers.succeed(breaker);

    assertThat(heard)
        .containsExactly(
            new CircuitTransition("db", CircuitState.CLOSED, CircuitState.OPEN, 1),
            new CircuitTransition("db", CircuitState.OPEN, CircuitState.HALF_OPEN, 2),
            new CircuitTransition("db", CircuitState.HALF_OPEN, CircuitState.OPEN, 3),
            new CircuitTransition("db", CircuitState.OPEN, CircuitState.HALF_OPEN, 4),
            new CircuitTransition("db", CircuitState.HALF_OPEN, CircuitState.CLOSED, 5));
  }

  /** A listener under the lock would wait for a thread that waits for the lock. */
  @Test
  void isCalledOutsideTheLock() {
    List<CircuitState> seen = new ArrayList<>();
    List<CircuitBreaker> self = new ArrayList<>();
    CircuitBreaker breaker =
        breaker(
            transition ->
                seen.add(
                    CompletableFuture.supplyAsync(() -> self.get(0).state())
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join()));
    self.add(breaker);

    Breakers.fail(breaker, 1);

    assertThat(seen).containsExactly(CircuitState.OPEN);
  }

  @Test
  void doesNotDisturbTheCallWhenItThrows() throws Exception {
    CircuitBreaker breaker =
        breaker(
            transition -> {
              throw new IllegalStateException("listener");
            });
    List<Throwable> uncaught = new ArrayList<>();
    Thread caller = new Thread(() -> Breakers.fail(breaker, 1));
    caller.setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    caller.start();
    caller.join();

    assertThat(uncaught).singleElement().isInstanceOf(IllegalStateException.class);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    assertThat(breaker.snapshot().listenerFailures()).isEqualTo(1);
  }

  @Test
  void isNotAskedAboutRefusalsUnlessItWantsTo() {
    List<CircuitTransition> heard = new ArrayList<>();
    CircuitBreaker breaker = breaker(heard::add);
    Breakers.fail(breaker, 1);

    Breakers.refusal(breaker);

    assertThat(heard).hasSize(1);
    assertThat(breaker.snapshot().listenerFailures()).isZero();
  }

  @Test
  void hearsOfRefusalsByAnswerAndByExceptionAndMayThrowThere() throws Exception {
    List<String> heard = new ArrayList<>();
    CircuitBreaker breaker =
        breaker(
            new CircuitListener() {
              @Override
              public void stateChanged(CircuitTransition transition) {}

              @Override
              public void callRefused(String name, CircuitState state) {
                heard.add(name + " " + state);
                throw new AssertionError("listener");
              }
            });
    Breakers.fail(breaker, 1);
    List<Throwable> uncaught = new ArrayList<>();
    Thread caller =
        new Thread(
            () -> {
              Breakers.refusal(breaker);
              assertThatThrownBy(() -> breaker.run(() -> {}))
                  .isInstanceOf(CircuitOpenException.class);
            });
    caller.setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    caller.start();
    caller.join();

    assertThat(heard).containsExactly("db OPEN", "db OPEN");
    assertThat(uncaught).hasSize(2).allMatch(AssertionError.class::isInstance);
    assertThat(breaker.snapshot().listenerFailures()).isEqualTo(2);
  }

  private CircuitBreaker breaker(CircuitListener listener) {
    return CircuitBreaker.builder("db")
        .failureThreshold(1)
        .timeSource(time)
        .listener(listener)
        .build();
  }
}
