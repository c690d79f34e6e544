package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The hash of a line: SHA-256 over its RFC 8785 canonical form without {@code entry_hash}. */
final class EntryHash {

  private EntryHash() {}

  static String of(ObjectNode line) throws BadRecordException {
    ObjectNode hashed = line.deepCopy();
    hashed.remove(FeedFormat.ENTRY_HASH);
    return HexFormat.of().formatHex(sha256().digest(canonicalUtf8(hashed)));
  }

  private static byte[] canonicalUtf8(ObjectNode line) throws BadRecordException {
    try {
      String canonical = new JsonCanonicalizer(StrictJson.write(line)).getEncodedString();
      // A strict encoder: RFC 8785 section 3.2.2.2 forbids half a surrogate pair, and
      // String.getBytes
      // would write "?" for it, so that two different lines had one hash.
      ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(canonical));
      byte[] bytes = new byte[utf8.remaining()];
      utf8.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new BadRecordException("a text holds half a surrogate pair, which is not Unicode");
    } catch (IOException e) {
      throw new BadRecordException("no RFC 8785 canonical form: " + e.getMessage());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
