package dev.dodproof.ops.seal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns UTF-8 into text and back without ever replacing what it does not understand. */
final class UnicodeText {

  private UnicodeText() {}

  /** Returns the text, or nothing if the bytes are not well-formed UTF-8 (RFC 3629). */
  static Optional<String> decode(byte[] bytes) {
    try {
      // A fresh decoder reports malformed input; String's constructor would replace it.
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  /** Returns the text before the first malformed byte, all of it if there is none. */
  static String decodablePrefix(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer prefix = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), prefix, true);
    if (result.isOverflow()) {
      throw new IllegalStateException("UTF-8 gave more UTF-16 units than it has bytes");
    }
    return prefix.flip().toString();
  }

  /** Tells whether every surrogate has its partner, so that the text has a UTF-8 form. */
  static boolean isWellFormed(String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }
}
