package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {

  private static final long QUICK_NANOS = 5_000;
  private static final long DEVICE_NANOS = 250_000;

  private final Patience patience = new Patience();

  private void took(long nanos, int times) {
    IntStream.range(0, times).forEach(i -> patience.took(nanos));
  }

  @Test
  void staysAwakeForAnswersThatComeAtOnce() {
    assertThat(patience.awakeNanos()).isEqualTo(Spin.USUAL_NANOS);
    took(QUICK_NANOS, 100);
    assertThat(patience.awakeNanos()).isEqualTo(Spin.USUAL_NANOS);
  }

  @Test
  void sleepsWhileADeviceWorks() {
    took(DEVICE_NANOS, 10);
    assertThat(patience.awakeNanos()).isZero();
  }

  @Test
  void oneLateAnswerChangesNothing() {
    took(QUICK_NANOS, 10);
    took(Long.MAX_VALUE, 1);
    assertThat(patience.awakeNanos()).isEqualTo(Spin.USUAL_NANOS);
  }

  @Test
  void quickAnswersSoonOutweighTheLatestLateOnes() {
    took(Long.MAX_VALUE, 1000);
    took(QUICK_NANOS, 10);
    assertThat(patience.awakeNanos()).isEqualTo(Spin.USUAL_NANOS);
  }
}
