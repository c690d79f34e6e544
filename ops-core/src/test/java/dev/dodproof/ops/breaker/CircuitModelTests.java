package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random settings and random sequences of operations: the breaker must answer and count as the
 * simplest imaginable one does. The seed is the test's argument, so a failure can be repeated.
 */
class CircuitModelTests {

  private static final int STEPS = Boolean.getBoolean("ops.stress") ? 20_000 : 800;

  private record Pair(Permit permit, ReferenceBreaker.Ticket ticket) {}

  private final MovableTimeSource time = Breakers.time();

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void behavesLikeTheReference(long seed) {
    Random random = new Random(seed);
    ReferenceBreaker.Rules rules = rules(random);
    CircuitBreaker breaker = breaker(rules);
    ReferenceBreaker reference = new ReferenceBreaker(rules, time);
    double failing = random.nextDouble();
    List<Pair> out = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      int at = step;
      Supplier<String> where = () -> "seed " + seed + ", step " + at + ", " + rules;
      switch (random.nextInt(20)) {
        case 0, 1 -> time.advance(Duration.ofMillis(random.nextInt(400)));
        case 2 -> time.advance(Duration.ofMillis(random.nextInt(4000)));
        case 3 -> force(breaker, reference, random.nextInt(60));
        case 4, 5, 6, 7, 8, 9, 10 -> acquire(breaker, reference, out, where);
        default -> complete(reference, out, random, failing, where);
      }
      assertThat(ReferenceBreaker.summary(breaker.snapshot()))
          .as(where)
          .isEqualTo(reference.summary());
    }
  }

  private static void force(CircuitBreaker breaker, ReferenceBreaker reference, int which) {
    switch (which) {
      case 0 -> {
        breaker.forceOpen();
        reference.enter(CircuitState.FORCED_OPEN);
      }
      case 1 -> {
        breaker.disable();
        reference.enter(CircuitState.DISABLED);
      }
      case 2, 3, 4, 5, 6 -> {
        breaker.reset();
        reference.enter(CircuitState.CLOSED);
      }
      default -> {
        // Most of the time the breaker is left alone.
      }
    }
  }

  private static void acquire(
      CircuitBreaker breaker, ReferenceBreaker reference, List<Pair> out, Supplier<String> where) {
    long expected = reference.tryAcquire();
    Admission found = breaker.tryAcquire();
    if (expected == 0) {
      assertThat(found).as(where).isInstanceOf(Permit.class);
      out.add(new Pair((Permit) found, reference.ticket()));
    } else {
      assertThat(found).as(where).isEqualTo(new Admission.Refused(reference.state(), expected));
    }
  }

  private static void complete(
      ReferenceBreaker reference,
      List<Pair> out,
      Random random,
      double failing,
      Supplier<String> where) {
    if (out.isEmpty()) {
      return;
    }
    Pair pair = out.remove(random.nextInt(out.size()));
    Outcome outcome = random.nextDouble() < failing ? Outcome.FAILURE : Outcome.SUCCESS;
    boolean expected;
    boolean found;
    if (random.nextInt(10) == 0) {
      reference.complete(pair.ticket(), Outcome.IGNORED);
      pair.permit().close();
      expected = false;
      found = pair.permit().failure();
    } else {
      expected = reference.complete(pair.ticket(), outcome);
      found = outcome == Outcome.SUCCESS ? pair.permit().success() : pair.permit().failure();
    }
    assertThat(found).as(where).isEqualTo(expected);
  }

  private static ReferenceBreaker.Rules rules(Random random) {
    int never = Integer.MAX_VALUE;
    double unreachable = Double.POSITIVE_INFINITY;
    int window = random.nextInt(3);
    int calls = window == 1 ? 1 + random.nextInt(30) : 0;
    int minimum = 1 + random.nextInt(window == 1 ? calls : 20);
    boolean inARow = window == 0 || random.nextInt(3) == 0;
    boolean rate = window > 0 && random.nextBoolean();
    boolean slow = window > 0 && random.nextBoolean();
    boolean absolute = window > 0 && (random.nextInt(3) == 0 || (!rate && !slow));
    return new ReferenceBreaker.Rules(
        inARow ? 1 + random.nextInt(6) : never,
        calls,
        window == 2 ? Duration.ofMillis(10 + random.nextInt(200)).toNanos() : 0,
        absolute ? 1 + random.nextInt(window == 1 ? calls : 12) : never,
        rate ? 1 + random.nextInt(100) : unreachable,
        slow ? 1 + random.nextInt(100) : unreachable,
        rate || slow ? minimum : 0,
        slow ? Duration.ofMillis(1 + random.nextInt(1500)).toNanos() : Long.MAX_VALUE,
        Duration.ofMillis(1 + random.nextInt(1500)).toNanos(),
        1 + random.nextInt(4),
        1 + random.nextInt(4));
  }

  private CircuitBreaker breaker(ReferenceBreaker.Rules rules) {
    CircuitBreakerBuilder builder =
        CircuitBreaker.builder("db")
            .openDuration(Duration.ofNanos(rules.openNanos()))
            .halfOpenPermits(rules.halfOpenPermits())
            .successesToClose(rules.successesToClose())
            .timeSource(time);
    if (rules.inARow() < Integer.MAX_VALUE) {
      builder.failureThreshold(rules.inARow());
    }
    if (rules.countWindow() > 0) {
      builder.countWindow(rules.countWindow());
    }
    if (rules.sliceNanos() > 0) {
      builder.timeWindow(Duration.ofNanos(rules.sliceNanos()).multipliedBy(TimeWindow.SLICES));
    }
    if (rules.failuresInWindow() < Integer.MAX_VALUE) {
      builder.failuresInWindow(rules.failuresInWindow());
    }
    if (rules.failureRate() <= 100) {
      builder.failureRate(rules.failureRate());
    }
    if (rules.slowCallRate() <= 100) {
      builder.slowCallRate(rules.slowCallRate(), Duration.ofNanos(rules.slowNanos()));
    }
    if (rules.minimumCalls() > 0) {
      builder.minimumCalls(rules.minimumCalls());
    }
    return builder.build();
  }
}
