package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of the folder of damaged feeds is refused at the line that its README names. */
class DamagedFeedTests {

  private static Path folder() throws URISyntaxException {
    return Path.of(DamagedFeedTests.class.getResource("damaged").toURI());
  }

  @ParameterizedTest
  @CsvSource({
    "edited-line, 2, the line was edited",
    "edited-and-rehashed-line, 3, one of the two lines was replaced",
    "removed-line, 2, 'seq is 2, expected 1'",
    "repeated-line, 3, 'seq is 1, expected 2'",
    "swapped-lines, 2, 'seq is 2, expected 1'",
    "torn-tail, 4, is torn",
    "missing-line-feed, 4, is torn",
    "empty-line, 3, not strict JSON",
    "duplicate-key, 2, a second time",
    "not-utf8, 2, not UTF-8",
    "byte-order-mark, 1, not strict JSON",
    "half-surrogate, 2, surrogate",
    "deep-nesting, 2, nesting deeper",
    "large-number, 2, 2^53",
    "fraction, 2, expected integers",
    "gap-without-count, 2, lost is missing",
    "two-times, 2, the same time as ts_epoch_ms",
    "missing-field, 2, tool is missing",
    "uppercase-hash, 2, ''",
    "nul-bytes, 3, not strict JSON",
    "does-not-begin-the-chain, 1, 'seq is 2, expected 0'",
    "notes, 1, not strict JSON"
  })
  void isRefusedAtTheLineThatIsDamaged(String name, long line, String reason) throws Exception {
    Path feed = folder().resolve(name + ".jsonl");

    assertThat(TimelineChecker.check(feed))
        .isInstanceOfSatisfying(
            FeedCheck.Damaged.class,
            damaged -> {
              assertThat(damaged.line()).isEqualTo(line);
              assertThat(damaged.reason()).contains(reason).doesNotContain("Exception");
            });
    assertThat(Feeds.readDamaged(feed).line()).isEqualTo(line);
  }

  @Test
  void thereAreNoOtherSamples() throws IOException, URISyntaxException {
    try (var files = Files.list(folder())) {
      assertThat(files).hasSize(22 + 1);
    }
  }
}
