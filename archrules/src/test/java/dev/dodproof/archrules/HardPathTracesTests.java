package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.examples.PathSamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardPathTracesTests {

  static final List<String> HARD = PathSamples.HARD;
  static final List<String> FOLDERS = MachinePaths.FOLDERS;

  @ParameterizedTest
  @FieldSource("HARD")
  void seesATraceOfEveryHardPath(String text) {
    assertThat(areIn(text)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("HARD")
  void seesATraceInAtLeastOnePartOfEveryHardPath(String text) {
    for (int cut = 0; cut <= text.length(); cut++) {
      String first = text.substring(0, cut);
      String last = text.substring(cut);
      assertThat(areIn(first) || areIn(last) || isPart(first) || isPart(last))
          .as("%s + %s", first, last)
          .isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void takesAFolderWithoutSeparatorForAPart(String folder) {
    assertThat(isPart(folder)).isTrue();
    assertThat(isPart("\u0001" + folder + "\u0001x")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "a/b", "java/lang/Object", "https://example.org/a", "a.b:c"})
  void seesNoTraceInHarmlessText(String text) {
    assertThat(areIn(text) || isPart(text)).isFalse();
  }

  private static boolean areIn(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HardPathTraces.areIn(bytes, 0, bytes.length);
  }

  private static boolean isPart(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HardPathTraces.isPart(bytes, 0, bytes.length);
  }
}
