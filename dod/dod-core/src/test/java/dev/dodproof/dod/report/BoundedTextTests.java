package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTextTests {

  @Test
  void countsBytesAndNotCharacters() {
    BoundedText text = new BoundedText(4);

    assertThat(text.add("ää", 0)).isTrue();
    assertThat(text.add("b", 0)).isFalse();
    assertThat(text).hasToString("ää");
  }

  @Test
  void keepsTheRoomAskedFor() {
    BoundedText text = new BoundedText(4);

    assertThat(text.add("abc", 2)).isFalse();
    assertThat(text.add("ab", 2)).isTrue();
    assertThat(text.add("cd", 0)).isTrue();
    assertThat(text).hasToString("abcd");
  }
}
