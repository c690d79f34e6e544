package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        .withMessageContaining("365 days");
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
