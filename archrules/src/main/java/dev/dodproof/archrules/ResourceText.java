package dev.dodproof.archrules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Splits a resource file into passages. */
final class ResourceText {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** Shorter runs appear in compressed data by chance, and would look like drives. */
  private static final Pattern PRINTABLE_RUN = Pattern.compile("[\\x20-\\x7e]{12,}");

  private ResourceText() {}

  /**
   * Returns the passages of a resource, in its order.
   *
   * @param name whose ending tells the format
   */
  static List<Passage> passages(String name, byte[] content) {
    return text(content)
        .map(text -> passages(name, List.of(LINE_BREAK.split(text, -1))))
        .orElseGet(() -> printableRuns(content));
  }

  private static List<Passage> passages(String name, List<String> lines) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "properties" -> PropertiesText.passages(lines);
      case "json" -> QuotedText.strings(lines);
      case "yaml", "yml" -> decoded(lines, QuotedText::decoded);
      case "xml", "xsd", "xsl", "xslt", "html", "htm", "xhtml", "svg", "fxml" ->
          decoded(lines, CharacterReferences::decoded);
      default -> decoded(lines, UnaryOperator.identity());
    };
  }

  private static List<Passage> decoded(List<String> lines, UnaryOperator<String> decoder) {
    List<Passage> passages = new ArrayList<>();
    for (String line : lines) {
      passages.add(Passage.of(passages.size() + 1, decoder.apply(line), line));
    }
    return passages;
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

  private static List<Passage> printableRuns(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    return PRINTABLE_RUN.matcher(latin).results().map(run -> Passage.of(0, run.group())).toList();
  }
}
