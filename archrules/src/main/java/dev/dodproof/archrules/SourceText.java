package dev.dodproof.archrules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads sources whose encoding nobody names. */
final class SourceText {

  private SourceText() {}

  /** Decodes UTF-8, or else Latin-1, in which every byte is a character. */
  static String decode(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException otherEncoding) {
      return new String(content, StandardCharsets.ISO_8859_1);
    }
  }

  /** Tells whether a file has a NUL byte, as git does. */
  static boolean isBinary(byte[] content) {
    for (byte value : content) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }
}
