package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\0',
      value = {
        "a|b -> a\\|b",
        "*bold* -> \\*bold\\*",
        "_x_ -> \\_x\\_",
        "snake_case -> snake_case",
        "`code` -> \\`code\\`",
        "[t](u) -> \\[t\\](u)",
        "<b>&amp; -> &lt;b&gt;&amp;amp;",
        "@someone -> &#64;someone",
        "#12 -> \\#12",
        "https://x.example -> https&#58;//x.example",
        "WWW.x.example -> WWW&#46;x.example",
        "back\\slash -> back\\\\slash",
        "~~gone~~ -> \\~\\~gone\\~\\~",
        "$x$ -> \\$x\\$",
        "time: 10 -> time: 10"
      })
  void escapesText(String outside, String escaped) {
    assertThat(Markdown.text(outside, 100)).isEqualTo(escaped);
  }

  @Test
  void fencesCodeByMoreBackticksThanItHolds() {
    assertThat(Markdown.code("plain", 100)).isEqualTo("`plain`");
    assertThat(Markdown.code("a``b", 100)).isEqualTo("```a``b```");
    assertThat(Markdown.code("`", 100)).isEqualTo("`` ` ``");
    assertThat(Markdown.code("", 100)).isEmpty();
  }

  @Test
  void keepsCodeWithinItsTableCellAndLine() {
    assertThat(Markdown.code("a|b\nc", 100)).isEqualTo("`a\\|b ⏎ c`");
  }

  @Test
  void shortensBeforeItEscapes() {
    assertThat(Markdown.text("<<<<", 2)).isEqualTo("&lt;&lt;…");
  }
}
