package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of the folder of damaged checkpoints is refused for what is wrong with it. */
class DamagedCheckpointTests {

  private static Path folder() throws URISyntaxException {
    return Path.of(DamagedCheckpointTests.class.getResource("damaged-checkpoints").toURI());
  }

  @ParameterizedTest
  @CsvSource({
    "cut-off, not valid JSON",
    "not-utf8, not UTF-8",
    "two-seqs, 'the key \"seq\" a second time'",
    "unknown-field, 'found the field \"records\"'",
    "another-format, found another format",
    "missing-offset, the field offset_bytes is missing or no integer",
    "text-as-seq, the field seq is missing or no integer",
    "fraction, the field seq is missing or no integer",
    "beyond-64-bits, 2^53",
    "uppercase-hash, 64 lower-case hex digits",
    "short-hash, 64 lower-case hex digits",
    "negative-offset, offsetBytes must be from 0",
    "file-after-seq, fileFirstSeq from 0 to seq + 1",
    "offset-before-the-first-line, 0 only before the first line",
    "list, found another format",
    "empty, the text is empty",
    "longer-than-1-kib, expected at most 1024"
  })
  void isRefusedForWhatIsWrongWithIt(String name, String reason) throws Exception {
    byte[] bytes = Files.readAllBytes(folder().resolve(name + ".json"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeedCheckpoint.fromBytes(bytes))
        .withMessageContaining(reason)
        .matches(refusal -> !refusal.getMessage().contains("Exception"));
  }

  @Test
  void thereAreNoOtherSamples() throws IOException, URISyntaxException {
    try (var files = Files.list(folder())) {
      assertThat(files).hasSize(17 + 1);
    }
  }
}
