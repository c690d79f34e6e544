package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every byte at every place of a word, with a second one of its kind or of another behind it. */
class WordsTests {

  private static final byte[] NEIGHBOURS = {
    0, 'x', '"', '\\', '\n', 0x7f, (byte) 0x80, (byte) 0xff
  };

  private interface Property {
    void check(byte[] word, int at, int value);
  }

  private static void forEveryByte(char filler, Property property) {
    for (int at = 0; at < Long.BYTES; at++) {
      for (int value = 0; value < 256; value++) {
        for (byte neighbour : NEIGHBOURS) {
          byte[] word = new byte[Long.BYTES];
          Arrays.fill(word, (byte) filler);
          Arrays.fill(word, at + 1, word.length, neighbour);
          word[at] = (byte) value;
          property.check(word, at, value);
        }
      }
    }
  }

  @Test
  void findsTheFirstByteThatIsNotPlainText() {
    forEveryByte(
        'x',
        (word, at, value) -> {
          int expected = 0;
          while (expected < word.length && isPlain(word[expected])) {
            expected++;
          }
          assertThat(Words.before(Words.notPlain(Words.at(word, 0)))).isEqualTo(expected);
        });
  }

  private static boolean isPlain(byte value) {
    return value >= ' ' && value != '"' && value != '\\';
  }

  @Test
  void findsTheFirstLineFeed() {
    forEveryByte(
        'x',
        (word, at, value) -> {
          int expected = 0;
          while (expected < word.length && word[expected] != '\n') {
            expected++;
          }
          assertThat(Words.before(Words.lineFeeds(Words.at(word, 0)))).isEqualTo(expected);
        });
  }

  @Test
  void takesLowerCaseHexDigitsOnly() {
    for (char filler : new char[] {'0', '9', 'a', 'f'}) {
      for (int at = 0; at < Long.BYTES; at++) {
        for (int value = 0; value < 256; value++) {
          byte[] word = new byte[Long.BYTES];
          Arrays.fill(word, (byte) filler);
          word[at] = (byte) value;
          assertThat(Words.isHex(Words.at(word, 0)))
              .isEqualTo("0123456789abcdef".indexOf(value) >= 0);
        }
      }
    }
  }

  @Test
  void findsNothingInAWordWithoutIt() {
    byte[] word = FeedFormat.ascii("~ plain ");

    assertThat(Words.notPlain(Words.at(word, 0))).isEqualTo(Words.NO_MARK);
    assertThat(Words.lineFeeds(Words.at(word, 0))).isEqualTo(Words.NO_MARK);
  }
}
