package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.seal.CanonicalJson;
import java.util.HexFormat;

/** The hash of a line: SHA-256 over its RFC 8785 canonical form without {@code entry_hash}. */
final class EntryHash {

  private EntryHash() {}

  static String of(ObjectNode line) throws BadRecordException {
    ObjectNode hashed = line.deepCopy();
    hashed.remove(FeedFormat.ENTRY_HASH);
    try {
      return HexFormat.of().formatHex(Sha256.digest().digest(CanonicalJson.of(hashed)));
    } catch (IllegalArgumentException e) {
      throw new BadRecordException("no RFC 8785 canonical form: " + e.getMessage());
    }
  }
}
