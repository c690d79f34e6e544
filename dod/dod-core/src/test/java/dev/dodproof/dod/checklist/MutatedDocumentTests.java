package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dodproof.dod.model.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries many damaged forms of the seed document; the seeds are fixed, so a failure repeats. */
class MutatedDocumentTests {

  private static final int ROUNDS = 150;
  private static final List<String> SCRAPS =
      List.of(
          "\n",
          "\r",
          "\r\n",
          "\t",
          " ",
          "- [ ] ",
          "- [x]",
          "  - [ ] ",
          "`",
          "```\n",
          "[",
          "](",
          ")",
          "{#",
          "{.single}",
          "}",
          "<!--",
          "-->",
          "<",
          "*",
          "__",
          "> ",
          "# ",
          "===\n",
          ": ",
          ", ",
          "\"",
          "'",
          "(",
          "&amp;",
          "\\",
          "\0",
          "😀",
          "\uFEFF",
          "é",
          "- **Date**: ",
          "|",
          "1. ",
          "~~~\n",
          "\u2028");

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void isReadWithoutFailingOrHanging(long seed) {
    Random random = new Random(seed);
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            checkInvariants(mutate(random), round);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 11})
  void isReadWithoutFailingWhenItsBytesAreDamaged(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = Documents.seed().getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(Documents.read(root, bytes).findings()).isNotEmpty();
    }
  }

  @Test
  void isReadWithoutFailingWhereverItIsCutOff() {
    String text = Documents.seed();
    for (int end = 0; end < text.length(); end += 7) {
      checkInvariants(text.substring(0, end), end);
    }
  }

  private void checkInvariants(String text, int round) {
    Checklist checklist = Documents.read(root, text.getBytes(StandardCharsets.UTF_8));
    long lines = text.lines().count() + 1;

    assertThat(checklist.findings())
        .as("round %s", round)
        .isNotEmpty()
        .extracting(Finding::found)
        .noneMatch(found -> found.contains("parser fails"));
    assertThat(Documents.ids(checklist)).doesNotHaveDuplicates().doesNotContain("");
    assertThat(checklist.allItems())
        .allMatch(item -> item.location().line() >= 1 && item.location().line() <= lines);
    assertThat(checklist.criteria())
        .allMatch(criterion -> !NormalText.slug(criterion.id()).isEmpty());
  }

  private static String mutate(Random random) {
    StringBuilder text = new StringBuilder(Documents.seed());
    int edits = 1 + random.nextInt(40);
    for (int edit = 0; edit < edits; edit++) {
      int position = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.insert(position, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 1 -> text.insert(position, SCRAPS.get(random.nextInt(SCRAPS.size())).repeat(50));
        case 2 -> text.delete(position, Math.min(text.length(), position + random.nextInt(60)));
        default -> text.insert(position, part(text, random));
      }
      if (text.isEmpty()) {
        text.append('-');
      }
    }
    return text.toString();
  }

  private static String part(StringBuilder text, Random random) {
    int start = random.nextInt(text.length());
    return text.substring(start, Math.min(text.length(), start + random.nextInt(200)));
  }
}
