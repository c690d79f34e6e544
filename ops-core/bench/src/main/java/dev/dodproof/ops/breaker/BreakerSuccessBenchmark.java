package dev.dodproof.ops.breaker;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a breaker adds to a call that succeeds, shared by all threads of the run ({@code -t}). The
 * call itself returns a field.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BreakerSuccessBenchmark {

  private String answer = "answer";
  private final Callable<String> action = () -> answer;

  private final CircuitBreaker countWindow =
      CircuitBreaker.builder("count").countWindow(100).failureRate(50).minimumCalls(100).build();
  private final CircuitBreaker inARow = CircuitBreaker.builder("row").build();
  private final CircuitBreaker slowCalls =
      CircuitBreaker.builder("slow")
          .countWindow(100)
          .failureRate(50)
          .slowCallRate(50, Duration.ofSeconds(1))
          .minimumCalls(100)
          .build();
  private final CircuitBreaker timeWindow =
      CircuitBreaker.builder("time")
          .timeWindow(Duration.ofSeconds(10))
          .failureRate(50)
          .minimumCalls(100)
          .build();

  private final io.github.resilience4j.circuitbreaker.CircuitBreaker resilienceCount =
      resilience(SlidingWindowType.COUNT_BASED, 100);
  private final io.github.resilience4j.circuitbreaker.CircuitBreaker resilienceTime =
      resilience(SlidingWindowType.TIME_BASED, 10);

  private final FailsafeExecutor<String> failsafeCount =
      Failsafe.with(
          dev.failsafe.CircuitBreaker.<String>builder().withFailureThreshold(50, 100).build());
  private final FailsafeExecutor<String> failsafeTime =
      Failsafe.with(
          dev.failsafe.CircuitBreaker.<String>builder()
              .withFailureRateThreshold(50, 100, Duration.ofSeconds(10))
              .build());

  private static io.github.resilience4j.circuitbreaker.CircuitBreaker resilience(
      SlidingWindowType type, int size) {
    return io.github.resilience4j.circuitbreaker.CircuitBreaker.of(
        "r",
        CircuitBreakerConfig.custom()
            .slidingWindow(size, 100, type)
            .failureRateThreshold(50)
            .build());
  }

  @Benchmark
  public String bare() throws Exception {
    return action.call();
  }

  @Benchmark
  public String countWindow() throws Exception {
    return countWindow.call(action);
  }

  @Benchmark
  public String countWindowWithPermit() throws Exception {
    if (countWindow.tryAcquire() instanceof Permit permit) {
      String result = action.call();
      permit.success();
      return result;
    }
    throw new IllegalStateException("refused");
  }

  @Benchmark
  public String inARow() throws Exception {
    return inARow.call(action);
  }

  @Benchmark
  public String countWindowAndSlowCalls() throws Exception {
    return slowCalls.call(action);
  }

  @Benchmark
  public String timeWindow() throws Exception {
    return timeWindow.call(action);
  }

  @Benchmark
  public String resilience4jCountWindow() throws Exception {
    return resilienceCount.executeCallable(action);
  }

  @Benchmark
  public String resilience4jTimeWindow() throws Exception {
    return resilienceTime.executeCallable(action);
  }

  @Benchmark
  public String failsafeCountWindow() {
    return failsafeCount.get(action::call);
  }

  @Benchmark
  public String failsafeTimeWindow() {
    return failsafeTime.get(action::call);
  }
}
