package dev.dodproof.archrules.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of inlined code, as Kotlin's compiler numbers them. */
class SourceLinesTests {

  private static final String MAP =
      """
      SMAP
      Reader.kt
      Kotlin
      *S Kotlin
      *F
      + 1 Reader.kt
      a/Reader
      + 2 Other.kt
      a/OtherKt
      *L
      1#1,21:1
      4#2,2:22
      *S KotlinDebug
      *F
      + 1 Reader.kt
      a/Reader
      *L
      12#1:22,2
      16#1:24
      3,2:30
      7#1,2:40,5
      *E
      """;

  private final SourceLines lines = SourceLines.of(MAP);

  @ParameterizedTest
  @CsvSource({"22,12", "23,12", "24,16", "30,3", "31,4", "40,7", "44,7", "45,8", "49,8"})
  void inlinedCodeStandsInTheLineOfItsCall(int line, int inSource) {
    assertThat(lines.of(line)).isEqualTo(inSource);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 21, 25, 29, 32, 39, 50, 65_535})
  void everyOtherLineStaysAsItIs(int line) {
    assertThat(lines.of(line)).isEqualTo(line);
  }

  @Test
  void aClassWithoutTheAttributeHasTheLinesOfItsSource() {
    assertThat(SourceLines.of(null).of(22)).isEqualTo(22);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*S KotlinDebug",
        "*S KotlinDebug\n*L",
        "*S KotlinDebug\n*L\n12#1:",
        "*S KotlinDebug\n*L\n12#1:22,",
        "*S KotlinDebug\n*L\n-1#1:22",
        "*S KotlinDebug\n*L\n12#1:99999999999999999999",
        "*S KotlinDebug\n*L\n*E\n12#1:22",
        "*S KotlinDebug\n*L\n*S Other\n12#1:22",
        "*S Kotlin\n*L\n12#1:22",
        "*S JSP\n*L\n12#1:22"
      })
  void anAttributeNotUnderstoodLeavesLinesAsTheyAre(String damaged) {
    assertThat(SourceLines.of(damaged).of(22)).isEqualTo(22);
  }

  @Test
  void rangesBeyondEverythingThatALineCanBeDoNoHarm() {
    SourceLines wide = SourceLines.of("*S KotlinDebug\n*L\n5,0:7,0\n12#1,99999:10,99999\n*E");

    assertThat(wide.of(7)).isEqualTo(5);
    assertThat(wide.of(65_535)).isEqualTo(12);
  }
}
