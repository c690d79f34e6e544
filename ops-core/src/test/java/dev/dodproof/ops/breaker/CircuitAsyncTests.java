package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CircuitAsyncTests {

  private final MovableTimeSource time = Breakers.time();
  private final List<Throwable> classified = new ArrayList<>();
  private final CircuitBreaker breaker =
      CircuitBreaker.builder("db")
          .failureThreshold(1)
          .timeSource(time)
          .classifyThrown(
              thrown -> {
                classified.add(thrown);
                return Classifier.DEFAULT.thrown(thrown);
              })
          .build();
  private final CompletableFuture<String> call = new CompletableFuture<>();

  private CompletableFuture<String> start() {
    return breaker.callAsync(() -> call).toCompletableFuture();
  }

  @Test
  void countsTheSuccessWhenTheStageCompletes() {
    CompletableFuture<String> answer = start();
    assertThat(answer).isNotDone();
    assertThat(breaker.snapshot().successes()).isZero();

    call.complete("up");

    assertThat(answer).isCompletedWithValue("up");
    assertThat(breaker.snapshot().successes()).isEqualTo(1);
    assertThat(breaker.snapshot().ignored()).isZero();
  }

  @Test
  void opensWhenTheStageFails() {
    CompletableFuture<String> answer = start();
    IOException down = new IOException("down");

    call.completeExceptionally(down);

    assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get).withCause(down);
    assertThat(classified).containsExactly(down);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void classifiesWhatIsInsideACompletionException() {
    CompletionStage<String> dependent = call.thenApply(value -> value);
    CompletionStage<String> answer = breaker.callAsync(() -> dependent);
    IOException down = new IOException("down");

    call.completeExceptionally(new CompletionException(new CompletionException(down)));

    assertThat(classified).containsExactly(down);
    assertThat(answer.toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void classifiesACompletionExceptionWithoutACauseItself() {
    assertThat(start()).isNotDone();
    CompletionException bare = new CompletionException("bare", null);

    call.completeExceptionally(bare);

    assertThat(classified).containsExactly(bare);
  }

  @Test
  void givesThePermitBackWhenTheCallIsCancelled() {
    CompletableFuture<String> answer = start();
    call.cancel(false);

    assertThat(answer).isCompletedExceptionally();
    assertThat(classified).singleElement().isInstanceOf(CancellationException.class);
    assertThat(breaker.snapshot().ignored()).isEqualTo(1);
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void givesTheProbeBackWhenTheCallerCancelsAndIgnoresWhatComesLater() {
    Breakers.fail(breaker, 1);
    time.advance(Duration.ofSeconds(60));
    CompletableFuture<String> answer = start();
    assertThat(breaker.snapshot().probesInFlight()).isEqualTo(1);

    answer.cancel(true);

    assertThat(breaker.snapshot().probesInFlight()).isZero();
    call.complete("up");
    assertThat(call).as("the call itself goes on").isCompletedWithValue("up");
    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
  }

  @Test
  void countsASupplierThatThrowsAndHandsItInTheStage() {
    IllegalStateException down = new IllegalStateException("down");
    Supplier<CompletionStage<String>> throwing =
        () -> {
          throw down;
        };

    CompletableFuture<String> answer = breaker.callAsync(throwing).toCompletableFuture();

    assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get).withCause(down);
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @SuppressWarnings("NullAway")
  @Test
  void countsASupplierThatReturnsNullAndSaysSo() {
    CompletableFuture<String> answer =
        breaker.callAsync(() -> (CompletionStage<String>) null).toCompletableFuture();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(answer::get)
        .withMessageContaining("the asynchronous call returned null instead of a stage");
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
  }

  @Test
  void startsNoCallWhileOpenAndSaysSoInTheStage() {
    Breakers.fail(breaker, 1);
    AtomicInteger calls = new AtomicInteger();

    CompletableFuture<String> answer =
        breaker
            .callAsync(
                () -> {
                  calls.incrementAndGet();
                  return call;
                })
            .toCompletableFuture();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(answer::get)
        .withCauseInstanceOf(CircuitOpenException.class)
        .withMessageContaining("circuit breaker \"db\" is OPEN");
    assertThat(calls).hasValue(0);
  }

  @Test
  void dependentsFindTheBreakerInformed() {
    List<CircuitState> seen = new ArrayList<>();
    CompletableFuture<Void> dependent =
        start().handle((value, thrown) -> seen.add(breaker.state())).thenAccept(added -> {});

    call.completeExceptionally(new IOException("down"));

    assertThat(dependent).isCompleted();
    assertThat(seen).containsExactly(CircuitState.OPEN);
  }
}
