package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.examples.PathSamples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachinePathsTests {

  static final List<String> HARD = PathSamples.HARD;
  static final List<String> HARMLESS = PathSamples.HARMLESS;

  @ParameterizedTest
  @FieldSource("HARD")
  void findsMachinePath(String text) {
    assertThat(MachinePaths.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("HARMLESS")
  void leavesHarmlessTextAlone(String text) {
    assertThat(MachinePaths.isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "~", "\\", "a:", "/home/${", "/home/a", "/root/", "http://", " "})
  void searchesLongHostileTextInBoundedTime(String part) {
    String text = part.repeat(60_000 / part.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> MachinePaths.isIn(text + "\u0000"));
  }
}
