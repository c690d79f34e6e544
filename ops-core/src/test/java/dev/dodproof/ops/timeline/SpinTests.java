package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpinTests {

  @Test
  void endsAsSoonAsTheConditionIsTrue() {
    AtomicInteger looks = new AtomicInteger();
    assertThat(Spin.until(() -> looks.incrementAndGet() == 100, TimeUnit.HOURS.toNanos(1)))
        .isTrue();
    assertThat(looks).hasValue(100);
  }

  @Test
  void endsWhenTheTimeIsOver() {
    assertThat(Spin.until(() -> false, 1000)).isFalse();
  }

  @Test
  void looksOnceIfThereIsNoTime() {
    AtomicInteger looks = new AtomicInteger();
    assertThat(Spin.until(() -> looks.incrementAndGet() == 1, 0)).isTrue();
    assertThat(Spin.until(() -> looks.incrementAndGet() == 1, -1)).isFalse();
    assertThat(looks).hasValue(2);
  }
}
