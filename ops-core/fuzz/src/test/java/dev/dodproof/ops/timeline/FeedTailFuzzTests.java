package dev.dodproof.ops.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever a writer finds at the end of a feed: it leaves the file alone with a reason, or heals it
 * so that the next writer finds the same head of the chain and nothing to heal.
 */
class FeedTailFuzzTests {

  private static Path file;

  @BeforeAll
  static void createFile() throws IOException {
    file = Files.createTempFile("feed", ".jsonl");
  }

  @AfterAll
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @FuzzTest(maxDuration = "3m")
  void healsOrRefuses(byte[] feed) throws IOException, BadRecordException {
    FeedTail tail;
    try {
      tail = tailOf(feed);
    } catch (BadRecordException refusal) {
      assertNotNull(refusal.getMessage());
      return;
    }
    byte[] healed = Arrays.copyOf(feed, (int) tail.end() + (tail.lacksLineFeed() ? 1 : 0));
    if (tail.lacksLineFeed()) {
      healed[healed.length - 1] = '\n';
    }
    assertEquals(new FeedTail(tail.head(), healed.length, false), tailOf(healed));
  }

  private static FeedTail tailOf(byte[] feed) throws IOException, BadRecordException {
    Files.write(file, feed);
    try (FeedFile open = FeedFile.openToRead(file)) {
      return FeedTail.of(open, () -> ChainHead.NONE);
    }
  }
}
