package dev.dodproof.archrules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a resource file, as lines to search.
 *
 * @param lines the lines; of a binary file, its longer runs of printable ASCII
 * @param numbered whether the position in the list is a line number
 */
record ResourceText(List<String> lines, boolean numbered) {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** Shorter runs appear in compressed data by chance, and would look like drives. */
  private static final Pattern PRINTABLE_RUN = Pattern.compile("[\\x20-\\x7e]{12,}");

  static ResourceText of(byte[] bytes) {
    return text(bytes)
        .map(text -> new ResourceText(List.of(LINE_BREAK.split(text, -1)), true))
        .orElseGet(() -> new ResourceText(printableRuns(bytes), false));
  }

  private static Optional<String> text(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return decoded(bytes, StandardCharsets.UTF_16);
    }
    if (hasZero(bytes)) {
      return Optional.empty();
    }
    return decoded(bytes, StandardCharsets.UTF_8)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .or(() -> decoded(bytes, StandardCharsets.ISO_8859_1));
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte value : bytes) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }

  private static List<String> printableRuns(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    return PRINTABLE_RUN.matcher(latin).results().map(MatchResult::group).toList();
  }
}
