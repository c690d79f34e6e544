package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTests {

  @ParameterizedTest(name = "U+{0}")
  @CsvSource({
    "1B, ⟨U+001B⟩",
    "0, ⟨U+0000⟩",
    "7F, ⟨U+007F⟩",
    "9B, ⟨U+009B⟩",
    "202E, ⟨U+202E⟩",
    "2066, ⟨U+2066⟩",
    "200B, ⟨U+200B⟩",
    "200D, ⟨U+200D⟩",
    "FEFF, ⟨U+FEFF⟩",
    "AD, ⟨U+00AD⟩",
    "2028, ⟨U+2028⟩",
    "E000, ⟨U+E000⟩",
    "FFFE, ⟨U+FFFE⟩",
    "FDD0, ⟨U+FDD0⟩",
    "3164, ⟨U+3164⟩",
    "E0041, ⟨U+E0041⟩",
    "1FFFF, ⟨U+1FFFF⟩"
  })
  void namesWhatAReaderWouldNotSee(String hex, String shown) {
    String outside = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(Visible.text(outside)).isEqualTo("a" + shown + "b");
    assertThat(Visible.line(outside)).isEqualTo("a" + shown + "b");
  }

  @Test
  void namesUnpairedSurrogates() {
    assertThat(Visible.text("a\ud83d")).isEqualTo("a⟨U+D83D⟩");
    assertThat(Visible.text("\ude00b")).isEqualTo("⟨U+DE00⟩b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "CLOSED → OPEN", "größer", "進捗", "שלום", "😀", "✔️"})
  void leavesWhatCanBeSeen(String text) {
    assertThat(Visible.text(text)).isEqualTo(text);
    assertThat(Visible.line(text)).isEqualTo(text);
  }

  @Test
  void keepsLinesInTextAndMarksThemInALine() {
    assertThat(Visible.text("one\r\n two\n\tthree")).isEqualTo("one\n two\n\tthree");
    assertThat(Visible.line(" one\r\n two\n\n\tthree\tfour\n")).isEqualTo("one ⏎ two ⏎ three four");
  }

  @Test
  void namesACarriageReturnThatWouldOverwriteTheLine() {
    assertThat(Visible.line("failed\rpassed")).isEqualTo("failed⟨U+000D⟩passed");
  }

  @Test
  void shortensWithoutSplittingACharacter() {
    assertThat(Visible.line("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Visible.line("abcdef", 5)).isEqualTo("abcde…");
    assertThat(Visible.line("abcd😀", 5)).isEqualTo("abcd…");
    assertThat(Visible.text("a\nb", 2)).isEqualTo("a\n…");
  }
}
