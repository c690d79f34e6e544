package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTests {

  @Test
  void aReasonIsTheClassAndTheFirstLineOfTheMessage() {
    assertThat(Text.reason(new IllegalStateException("\n one\r\ntwo")))
        .isEqualTo("java.lang.IllegalStateException: one");
  }

  @Test
  void aThrowableWithoutMessageIsItsClass() {
    assertThat(Text.reason(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void noReasonIsEmpty() {
    assertThat(Text.reason((String) null)).isEmpty();
    assertThat(Text.reason((Throwable) null)).isEmpty();
  }

  @Test
  void aMessageThatThrowsDoesNoHarm() {
    assertThat(Text.reason(new Vicious())).contains("Vicious").contains("cannot be read");
  }

  @Test
  void aReasonEndsAfterFiveHundredCharacters() {
    assertThat(Text.reason("x".repeat(501))).hasSize(500);
    assertThat(Text.reason("x".repeat(500))).hasSize(500);
  }

  @Test
  void aCutNeverLeavesHalfACharacter() {
    assertThat(Text.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
    assertThat(Text.cut("ab\ud83d\ude00", 4)).isEqualTo("ab\ud83d\ude00");
  }

  private static final class Vicious extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("no message");
    }
  }
}
