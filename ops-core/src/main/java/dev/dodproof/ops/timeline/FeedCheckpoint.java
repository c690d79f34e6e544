package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.util.List;

/**
 * How far a feed has been checked, so that a later check can start there and see that nothing
 * before was cut off or exchanged. It is worth as much as the place it is kept in: sign {@link
 * #toBytes()}, as with an {@link dev.dodproof.ops.seal.Envelope}, and keep it apart from the feed.
 *
 * <p>Immutable.
 *
 * @param seq the last line checked; −1 for a feed without a line
 * @param entryHash its hash, 64 zeros for a feed without a line
 * @param fileFirstSeq the seq with which the file begins that holds the line
 * @param offsetBytes where in that file the line ends, its line feed included
 */
public record FeedCheckpoint(long seq, String entryHash, long fileFirstSeq, long offsetBytes) {

  /** The type to sign it under. */
  public static final String PAYLOAD_TYPE =
      "application/vnd.dod-proof.activity-feed-checkpoint.v1+json";

  private static final String FORMAT = "activity-feed-checkpoint/v1";
  private static final String FORMAT_NAME = "format";
  private static final String FILE_FIRST_SEQ = "file_first_seq";
  private static final String OFFSET_BYTES = "offset_bytes";
  private static final List<String> NAMES =
      List.of(FORMAT_NAME, FeedFormat.SEQ, FeedFormat.ENTRY_HASH, FILE_FIRST_SEQ, OFFSET_BYTES);
  private static final int MAX_BYTES = 1024;

  static final FeedCheckpoint BEGINNING = before(ChainHead.NONE);

  /** The beginning of a file that continues this head. */
  static FeedCheckpoint before(ChainHead head) {
    return at(head, head.seq() + 1, 0);
  }

  static FeedCheckpoint at(ChainHead head, long fileFirstSeq, long offsetBytes) {
    return new FeedCheckpoint(head.seq(), head.entryHash(), fileFirstSeq, offsetBytes);
  }

  ChainHead head() {
    return new ChainHead(seq, entryHash);
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if they cannot belong together
   */
  public FeedCheckpoint {
    if (!FeedFormat.isSha256(entryHash)) {
      throw new IllegalArgumentException(
          "entryHash must have 64 lower-case hex digits, found \"" + entryHash + "\"");
    }
    if (seq < -1 || seq > FeedFormat.MAX_INTEGER || fileFirstSeq < 0 || fileFirstSeq > seq + 1) {
      throw new IllegalArgumentException(
          "seq must be from -1 and fileFirstSeq from 0 to seq + 1, found %d and %d"
              .formatted(seq, fileFirstSeq));
    }
    boolean isBeforeItsFile = fileFirstSeq == seq + 1;
    if (isBeforeItsFile != (offsetBytes == 0)
        || offsetBytes < 0
        || offsetBytes > FeedFormat.MAX_FEED_BYTES) {
      throw new IllegalArgumentException(
          "offsetBytes must be from 0 to %d, and 0 only before the first line, found %d"
              .formatted(FeedFormat.MAX_FEED_BYTES, offsetBytes));
    }
  }

  /**
   * Returns the bytes to sign and store.
   *
   * @return RFC 8785 JSON, a new array
   */
  public byte[] toBytes() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put(FORMAT_NAME, FORMAT);
    object.put(FeedFormat.SEQ, seq);
    object.put(FeedFormat.ENTRY_HASH, entryHash);
    object.put(FILE_FIRST_SEQ, fileFirstSeq);
    object.put(OFFSET_BYTES, offsetBytes);
    return CanonicalJson.of(object);
  }

  /**
   * Reads what {@link #toBytes()} wrote. Verify its signature first.
   *
   * @param bytes at most 1 KiB
   * @return the checkpoint
   * @throws IllegalArgumentException if the bytes are no checkpoint; the message says why
   */
  public static FeedCheckpoint fromBytes(byte[] bytes) {
    try {
      JsonNode object = StrictJson.parse(bytes, MAX_BYTES);
      Iterable<String> names = object::fieldNames;
      for (String name : names) {
        if (!NAMES.contains(name)) {
          throw refused("found the field \"" + name + "\", expected only " + NAMES);
        }
      }
      if (!object.path(FORMAT_NAME).asText().equals(FORMAT)) {
        throw refused("found another format, expected \"format\" to be \"" + FORMAT + "\"");
      }
      return new FeedCheckpoint(
          integer(object, FeedFormat.SEQ),
          object.path(FeedFormat.ENTRY_HASH).asText(),
          integer(object, FILE_FIRST_SEQ),
          integer(object, OFFSET_BYTES));
    } catch (JsonFormatException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static long integer(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (!value.isIntegralNumber()) {
      throw refused("the field " + name + " is missing or no integer");
    }
    return value.longValue();
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("no checkpoint of an activity feed: " + why);
  }
}
