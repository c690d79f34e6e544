package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitBreakerBuilderTests {

  private final CircuitBreakerBuilder builder = CircuitBreaker.builder("db");

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesCountsBelowOne(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.failureThreshold(count))
        .withMessage("failureThreshold must be at least 1, found " + count);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.halfOpenPermits(count))
        .withMessageContaining("halfOpenPermits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.successesToClose(count))
        .withMessageContaining("successesToClose");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "P366D"})
  void refusesDurationsOutsideItsBounds(Duration duration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.openDuration(duration))
        .withMessage("openDuration must be from PT0.000000001S to PT8760H, found " + duration);
  }

  static List<Arguments> badValues() {
    return List.of(
        bad(b -> b.countWindow(0), "countWindow must be from 1 to 10000, found 0"),
        bad(b -> b.countWindow(10_001), "countWindow must be from 1 to 10000, found 10001"),
        bad(
            b -> b.timeWindow(Duration.ofNanos(999_999)),
            "timeWindow must be from PT0.001S to PT24H, found PT0.000999999S"),
        bad(
            b -> b.timeWindow(Duration.ofDays(2)),
            "timeWindow must be from PT0.001S to PT24H, found PT48H"),
        bad(b -> b.failuresInWindow(0), "failuresInWindow must be at least 1, found 0"),
        bad(b -> b.minimumCalls(-3), "minimumCalls must be at least 1, found -3"),
        bad(
            b -> b.failureRate(0),
            "failureRate must be more than 0 and at most 100 percent, found 0.0"),
        bad(
            b -> b.failureRate(Double.NaN),
            "failureRate must be more than 0 and at most 100 percent, found NaN"),
        bad(
            b -> b.slowCallRate(100.1, Duration.ofSeconds(1)),
            "slowCallRate must be more than 0 and at most 100 percent, found 100.1"),
        bad(
            b -> b.slowCallRate(50, Duration.ZERO),
            "slow must be from PT0.000000001S to PT8760H, found PT0S"),
        bad(
            b -> b.probeTimeout(Duration.ofSeconds(-1)),
            "probeTimeout must be from PT0.000000001S to PT8760H, found PT-1S"),
        bad(b -> b.openBackoff(0.5, Duration.ofDays(1)), "factor must be from 1 to 100, found 0.5"),
        bad(
            b -> b.openBackoff(2, Duration.ofDays(366)),
            "longest must be from PT0.000000001S to PT8760H, found PT8784H"),
        bad(
            b -> b.openJitter(1.5, RandomGenerator.getDefault()),
            "share must be from 0 to 1, found 1.5"));
  }

  private static Arguments bad(Consumer<CircuitBreakerBuilder> setting, String message) {
    return Arguments.of(setting, message);
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void namesParameterBoundsAndValueOfWhatItRefuses(
      Consumer<CircuitBreakerBuilder> setting, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.accept(builder))
        .withMessage(message);
  }

  static List<Arguments> uselessSettings() {
    String needsWindow =
        "failureRate, failuresInWindow and slowCallRate need a window:"
            + " set countWindow or timeWindow as well";
    return List.of(
        bad(b -> b.failureRate(50), needsWindow),
        bad(b -> b.failuresInWindow(5), needsWindow),
        bad(b -> b.slowCallRate(50, Duration.ofSeconds(1)), needsWindow),
        bad(
            b -> b.countWindow(10).failureThreshold(3),
            "a window alone never opens the circuit:"
                + " set failureRate, failuresInWindow or slowCallRate as well"),
        bad(
            b -> b.countWindow(10).failuresInWindow(5).minimumCalls(3),
            "minimumCalls matters to rates only: set failureRate or slowCallRate as well"),
        bad(
            b -> b.countWindow(10).failureRate(50).minimumCalls(11),
            "minimumCalls must be at most the countWindow of 10, found 11"),
        bad(
            b -> b.countWindow(10).failuresInWindow(11),
            "failuresInWindow must be at most the countWindow of 10, found 11"),
        bad(
            b -> b.openDuration(Duration.ofHours(2)).openBackoff(2, Duration.ofHours(1)),
            "the longest wait of openBackoff must not be less than the openDuration of PT2H,"
                + " found PT1H"));
  }

  @ParameterizedTest
  @MethodSource("uselessSettings")
  void refusesToBuildWithASettingThatCouldNeverApply(
      Consumer<CircuitBreakerBuilder> setting, String message) {
    setting.accept(builder);

    assertThatIllegalStateException().isThrownBy(builder::build).withMessage(message);
  }

  @Test
  void takesTheLastOfTwoWindows() {
    CircuitBreaker breaker =
        builder.countWindow(2).timeWindow(Duration.ofSeconds(1)).failuresInWindow(3).build();
    Breakers.fail(breaker, 2);

    assertThat(breaker.snapshot().window()).isEqualTo(new WindowCounts(2, 2, 0));
  }

  @Test
  void refusesABlankName() {
    assertThatIllegalArgumentException().isThrownBy(() -> CircuitBreaker.builder(" "));
  }

  @Test
  void startsClosed() {
    assertThat(builder.build().state()).isEqualTo(CircuitState.CLOSED);
    assertThat(builder.build().name()).isEqualTo("db");
  }
}
