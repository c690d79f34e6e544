package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.List;

/** Reads lines in which double quotes enclose strings with escapes: JSON and YAML. */
final class QuotedText {

  private QuotedText() {}

  /** Returns, of JSON, each string as a passage of its own, and each piece between two strings. */
  static List<Passage> strings(List<String> lines) {
    List<Passage> passages = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      for (String piece : pieces(lines.get(index))) {
        passages.add(Passage.of(index + 1, inner(decodedPiece(piece)), inner(piece)));
      }
    }
    return passages;
  }

  /** Returns a line of YAML with the escapes in its strings decoded. */
  static String decoded(String line) {
    StringBuilder decoded = new StringBuilder();
    pieces(line).forEach(piece -> decoded.append(decodedPiece(piece)));
    return decoded.toString();
  }

  private static String decodedPiece(String piece) {
    return piece.startsWith("\"") ? EscapedText.decoded(piece) : piece;
  }

  private static String inner(String piece) {
    boolean quoted = piece.length() > 1 && piece.startsWith("\"") && piece.endsWith("\"");
    return quoted ? piece.substring(1, piece.length() - 1) : piece;
  }

  /** Splits a line into strings, with their quotes, and what stands between them. */
  private static List<String> pieces(String line) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < line.length()) {
      int end = line.charAt(start) == '"' ? endOfString(line, start) : line.indexOf('"', start);
      end = end < 0 ? line.length() : end;
      pieces.add(line.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static int endOfString(String line, int start) {
    for (int index = start + 1; index < line.length(); index++) {
      switch (line.charAt(index)) {
        case '\\' -> index++;
        case '"' -> {
          return index + 1;
        }
        default -> {}
      }
    }
    return -1;
  }
}
