package dev.dodproof.dod.checklist;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An item's text, divided at the colon of its topic and at the commas behind it.
 *
 * @param topic what stands before the colon, or {@code ""}
 * @param parts the clauses; fewer than two mean that the item is not divided
 */
record Clauses(String topic, List<String> parts) {

  private static final String COMMAS = ",，、،";
  private static final char COLON = ':';
  private static final char WIDE_COLON = '：';

  /** Copies the list. */
  Clauses {
    parts = List.copyOf(parts);
  }

  /** Divides a text; a text without topic is not divided. */
  static Clauses of(PlainText plain) {
    String text = plain.text();
    BitSet shielded = Shield.of(plain);
    int colon = colon(text, shielded);
    if (colon <= 0) {
      return new Clauses("", List.of());
    }
    List<String> parts = new ArrayList<>();
    int start = colon + 1;
    for (int i = start; i <= text.length(); i++) {
      if (i == text.length() || (!shielded.get(i) && isComma(text, i))) {
        String part = text.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return new Clauses(text.substring(0, colon).strip(), parts);
  }

  /** Whether a text ends with a colon and so only announces what is nested below it. */
  static boolean announces(String text) {
    return !text.isEmpty()
        && (text.charAt(text.length() - 1) == COLON
            || text.charAt(text.length() - 1) == WIDE_COLON);
  }

  /** Whether the item makes several claims. */
  boolean areSeveral() {
    return parts.size() > 1;
  }

  private static int colon(String text, BitSet shielded) {
    for (int i = 0; i < text.length(); i++) {
      boolean divides =
          text.charAt(i) == WIDE_COLON
              || (text.charAt(i) == COLON && i + 1 < text.length() && text.charAt(i + 1) == ' ');
      if (divides && !shielded.get(i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isComma(String text, int position) {
    return COMMAS.indexOf(text.charAt(position)) >= 0 && !isInsideNumber(text, position);
  }

  private static boolean isInsideNumber(String text, int position) {
    return position > 0
        && position + 1 < text.length()
        && Character.isDigit(text.charAt(position - 1))
        && Character.isDigit(text.charAt(position + 1));
  }
}
