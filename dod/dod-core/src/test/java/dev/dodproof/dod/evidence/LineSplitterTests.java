package dev.dodproof.dod.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines come out whole, wherever a stream happens to be cut. */
class LineSplitterTests {

  private static final int LIMIT = 1 << 20;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''|0|0", "a|0|1", "a_|1|0", "_|1|0", "a__b|2|1", "a_b_c_|3|0", "a_b_cde|2|3"})
  void linesAndTornBytesAreTold(String text, int lines, int torn) throws Exception {
    LineSplitter splitter = splitter(text.replace('_', '\n'));

    assertThat(rest(splitter)).hasSize(lines);
    assertThat(splitter.tornBytes()).isEqualTo(torn);
  }

  @Test
  void linesLongerThanABlockAreWhole() throws Exception {
    String line = "0123456789".repeat(20_000);

    assertThat(rest(splitter(line + "\n\n" + line + "x\n"))).containsExactly(line, "", line + "x");
  }

  @Test
  void aStreamThatGivesAByteAtATimeGivesTheSameLines() throws Exception {
    InputStream slow =
        new ByteArrayInputStream("one\ntwo\nthr".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public int read(byte[] bytes) throws IOException {
            return super.read(bytes, 0, 1);
          }
        };
    LineSplitter splitter = new LineSplitter(slow, LIMIT);

    assertThat(rest(splitter)).containsExactly("one", "two");
    assertThat(splitter.tornBytes()).isEqualTo(3);
  }

  @Test
  void aLineOfJustTheLimitIsTaken() throws Exception {
    assertThat(rest(splitter("x".repeat(LIMIT) + "\n"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aLineBeyondTheLimitIsRefusedWhetherItEndsOrNot(boolean ends) {
    LineSplitter splitter = splitter("x".repeat(LIMIT + 1) + (ends ? "\n" : ""));

    assertThatThrownBy(splitter::next)
        .isInstanceOf(RecordFormatException.class)
        .hasMessage("it is longer than 1 MiB");
  }

  private static LineSplitter splitter(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new LineSplitter(new ByteArrayInputStream(bytes), LIMIT);
  }

  private static List<String> rest(LineSplitter splitter) throws Exception {
    List<String> lines = new ArrayList<>();
    for (Optional<byte[]> line = splitter.next(); line.isPresent(); line = splitter.next()) {
      lines.add(new String(line.get(), StandardCharsets.UTF_8));
    }
    return lines;
  }
}
