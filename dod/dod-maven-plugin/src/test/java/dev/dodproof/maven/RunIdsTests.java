package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdsTests {

  private static final Instant NOW = Instant.parse("2026-11-23T09:08:07.006Z");

  @Test
  void hasTheFormOfTheRunRecord() {
    assertThat(RunIds.next(NOW))
        .matches("20261123T090807006Z-[0-9a-f]{8}")
        .matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 999, 60_000, 86_400_000, 31_622_400_000L})
  void sortsByTime(long milliseconds) {
    assertThat(RunIds.next(NOW.plus(Duration.ofMillis(milliseconds))))
        .isGreaterThan(RunIds.next(NOW));
  }

  @Test
  void noTwoBuildsOfTheSameMillisecondShareOne() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      ids.add(RunIds.next(NOW));
    }

    assertThat(ids).hasSize(200);
  }
}
