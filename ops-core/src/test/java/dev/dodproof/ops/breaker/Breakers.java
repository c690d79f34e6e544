package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Breakers and calls for tests. */
final class Breakers {

  private Breakers() {}

  static MovableTimeSource time() {
    return new MovableTimeSource(Instant.parse("2026-03-04T12:00:00Z"));
  }

  static void fail(CircuitBreaker breaker, int times) {
    Callable<String> failing =
        () -> {
          throw new IOException("down");
        };
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> breaker.call(failing)).hasMessage("down");
    }
  }

  static void succeed(CircuitBreaker breaker) throws Exception {
    assertThat(breaker.call(() -> "up")).isEqualTo("up");
  }

  static void succeed(CircuitBreaker breaker, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      succeed(breaker);
    }
  }

  static Permit permit(CircuitBreaker breaker) {
    Admission admission = breaker.tryAcquire();
    assertThat(admission).isInstanceOf(Permit.class);
    return (Permit) admission;
  }

  static Admission.Refused refusal(CircuitBreaker breaker) {
    Admission admission = breaker.tryAcquire();
    assertThat(admission).isInstanceOf(Admission.Refused.class);
    return (Admission.Refused) admission;
  }
}
