package dev.dodproof.ops.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.JsonFormatException;

/**
 * Whatever bytes a checkpoint has: they are refused with a short reason, or say exactly what the
 * checkpoint says that is read from them.
 */
class FeedCheckpointFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] bytes) throws JsonFormatException {
    FeedCheckpoint checkpoint;
    try {
      checkpoint = FeedCheckpoint.fromBytes(bytes);
    } catch (IllegalArgumentException refusal) {
      assertTrue(String.valueOf(refusal.getMessage()).length() < 2000, "a short reason");
      return;
    }
    assertArrayEquals(CanonicalJson.ofText(bytes, CanonicalJson.MAX_BYTES), checkpoint.toBytes());
    assertEquals(checkpoint, FeedCheckpoint.fromBytes(checkpoint.toBytes()));
  }
}
