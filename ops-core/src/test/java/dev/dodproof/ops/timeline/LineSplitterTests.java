package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTests {

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

  private static LineSplitter over(String text) {
    return new LineSplitter(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void givesEmptyLinesTooAndCountsEveryByte() throws Exception {
    LineSplitter splitter = over("a\n\nbc\n");
    List<String> lines = new ArrayList<>();
    for (byte[] line = splitter.next(); line != null; line = splitter.next()) {
      lines.add(new String(line, StandardCharsets.UTF_8));
    }

    assertThat(lines).containsExactly("a", "", "bc");
    assertThat(splitter.lengthBytes()).isEqualTo(6);
  }

  @Test
  void refusesALastLineWithoutLineFeed() throws Exception {
    LineSplitter splitter = over("a\nb");
    splitter.next();

    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(splitter::next)
        .withMessageContaining("torn: it has 1 bytes");
  }

  @Test
  void takesALineOfTheGreatestLengthAndRefusesOneByteMore() throws Exception {
    String longest = "x".repeat(FeedFormat.MAX_LINE_BYTES);

    assertThat(over(longest + "\n").next()).hasSize(FeedFormat.MAX_LINE_BYTES);
    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> over(longest + "x\n").next())
        .withMessageContaining("longer than the limit of 1048576 bytes");
  }

  @Test
  void stopsAtTheGreatestLengthOfAFeed() {
    LineSplitter splitter = new LineSplitter(new Endless());

    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(
            () -> {
              while (splitter.next() != null) {
                assertThat(splitter.lengthBytes()).isLessThanOrEqualTo(FeedFormat.MAX_FEED_BYTES);
              }
            })
        .withMessageContaining("the feed is longer than the limit");
  }
}
