package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineWindowTests {

  /** Lines of 64 KiB without end. */
  private static final class Endless extends InputStream {
    private int column;

    @Override
    public int read() {
      column = (column + 1) & 0xffff;
      return column == 0 ? '\n' : 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = (byte) read();
      }
      return length;
    }
  }

  private static LineWindow over(String text) {
    return new LineWindow(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Test
  void givesEmptyLinesTooAndCountsEveryByte() throws Exception {
    LineWindow window = over("a\n\nbc\n");
    List<String> lines = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    while (window.next()) {
      lines.add(new String(window.line(), StandardCharsets.UTF_8));
      offsets.add(window.offset());
    }

    assertThat(lines).containsExactly("a", "", "bc");
    assertThat(offsets).containsExactly(0L, 2L, 3L);
    assertThat(window.offset()).isEqualTo(6);
  }

  @Test
  void refusesALastLineWithoutLineFeed() throws Exception {
    LineWindow window = over("a\nb");
    assertThat(window.next()).isTrue();

    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(window::next)
        .withMessageContaining("torn: it has 1 bytes");
  }

  @Test
  void takesALineOfTheGreatestLengthAndRefusesOneByteMore() throws Exception {
    String longest = "x".repeat(FeedFormat.MAX_LINE_BYTES);

    LineWindow window = over(longest + "\n");
    assertThat(window.next()).isTrue();
    assertThat(window.line()).hasSize(FeedFormat.MAX_LINE_BYTES);
    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> over(longest + "x\n").next())
        .withMessageContaining("longer than the limit of 1048576 bytes");
  }

  @Test
  void stopsAtTheGreatestLengthOfAFeed() {
    LineWindow window = new LineWindow(new Endless(), 0);

    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(
            () -> {
              while (window.next()) {
                assertThat(window.offset()).isLessThanOrEqualTo(FeedFormat.MAX_FEED_BYTES);
              }
            })
        .withMessageContaining("the feed is longer than the limit");
  }

  /** The ends of lines fall on every place of a block of eight bytes and of the array. */
  @Test
  void cutsLinesOfEveryLengthWhereverTheReaderStops() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int length = 0; length < 700; length++) {
      text.append("x".repeat(length)).append('\n');
    }
    InputStream dripping =
        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 13));
          }
        };

    LineWindow window = new LineWindow(dripping, 0);
    for (int length = 0; length < 700; length++) {
      assertThat(window.next()).isTrue();
      assertThat(window.line()).hasSize(length).doesNotContain('\n');
    }
    assertThat(window.next()).isFalse();
  }
}
