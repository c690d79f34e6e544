package dev.dodproof.ops.breaker;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to be refused by an open circuit, with an answer and with an exception. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BreakerRefusalBenchmark {

  private static final Duration LONG = Duration.ofDays(1);

  private final Callable<String> action = () -> "answer";

  private final CircuitBreaker open =
      CircuitBreaker.builder("open").failureThreshold(1).openDuration(LONG).build();
  private final io.github.resilience4j.circuitbreaker.CircuitBreaker resilience =
      io.github.resilience4j.circuitbreaker.CircuitBreaker.of(
          "r", CircuitBreakerConfig.custom().waitDurationInOpenState(LONG).build());
  private final dev.failsafe.CircuitBreaker<String> failsafe =
      dev.failsafe.CircuitBreaker.<String>builder().withDelay(LONG).build();
  private final FailsafeExecutor<String> failsafeExecutor = Failsafe.with(failsafe);

  @Setup
  public void openAll() {
    if (open.tryAcquire() instanceof Permit permit) {
      permit.threw(new IOException("down"));
    }
    resilience.transitionToOpenState();
    failsafe.open();
  }

  @Benchmark
  public boolean answered() {
    return open.tryAcquire() instanceof Permit;
  }

  @Benchmark
  public Admission answeredWithReason() {
    return open.tryAcquire();
  }

  @Benchmark
  public boolean resilience4jAnswered() {
    return resilience.tryAcquirePermission();
  }

  @Benchmark
  public boolean failsafeAnswered() {
    return failsafe.tryAcquirePermit();
  }

  @Benchmark
  public Object thrown() throws Exception {
    try {
      return open.call(action);
    } catch (CircuitOpenException refused) {
      return refused;
    }
  }

  @Benchmark
  public Object resilience4jThrown() throws Exception {
    try {
      return resilience.executeCallable(action);
    } catch (CallNotPermittedException refused) {
      return refused;
    }
  }

  @Benchmark
  public Object failsafeThrown() {
    try {
      return failsafeExecutor.get(action::call);
    } catch (dev.failsafe.CircuitBreakerOpenException refused) {
      return refused;
    }
  }
}
