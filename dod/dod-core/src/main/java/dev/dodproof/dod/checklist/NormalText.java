package dev.dodproof.dod.checklist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is compared: Unicode NFC, without regard to case, words only.
 *
 * <p>A word is a run of letters, digits and the combining marks on them; everything else divides
 * words.
 */
final class NormalText {

  private static final int FIRST_VARIATION_SELECTOR = 0xFE00;
  private static final int LAST_VARIATION_SELECTOR = 0xFE0F;

  private NormalText() {}

  /** Returns the words of a text, folded for comparison. */
  static List<String> words(String text) {
    String folded = nfc(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return split(nfc(folded));
  }

  /** Returns the words joined by single blanks. */
  static String of(String text) {
    return String.join(" ", words(text));
  }

  /** Returns the slug: NFC, lower case, words joined by hyphens; may be empty. */
  static String slug(String text) {
    return String.join("-", split(nfc(nfc(text).toLowerCase(Locale.ROOT))));
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (belongsToWord(character, word)) {
                word.appendCodePoint(character);
              } else {
                flush(word, words);
              }
            });
    flush(word, words);
    return words;
  }

  private static boolean belongsToWord(int character, StringBuilder word) {
    return Character.isLetterOrDigit(character) || (!word.isEmpty() && isMark(character));
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
        && (character < FIRST_VARIATION_SELECTOR || character > LAST_VARIATION_SELECTOR);
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
