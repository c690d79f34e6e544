package dev.dodproof.dod.checklist;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the characters inside balanced brackets and quotes. What is opened and never closed shields
 * nothing, so that a stray bracket cannot merge two claims into one.
 */
final class Shield {

  private static final String OPENING = "([{“«「『【（［｛〈《";
  private static final String CLOSING = ")]}”»」』】）］｝〉》";
  private static final char QUOTE = '"';
  private static final char SINGLE_OPENING = '‘';
  private static final char SINGLE_QUOTE = '\'';
  private static final char APOSTROPHE = '’';

  private final String text;
  private final BitSet skipped;
  private final int[] change;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<Character, Integer> openCount = new HashMap<>();

  private Shield(PlainText plain) {
    text = plain.text();
    skipped = plain.shielded();
    change = new int[text.length() + 1];
  }

  /** Returns the positions that neither colon nor comma divides. */
  static BitSet of(PlainText plain) {
    Shield shield = new Shield(plain);
    for (int i = 0; i < shield.text.length(); i++) {
      if (!shield.skipped.get(i)) {
        shield.visit(i);
      }
    }
    return shield.result();
  }

  private void visit(int position) {
    char character = text.charAt(position);
    int closing = CLOSING.indexOf(character);
    if (OPENING.indexOf(character) >= 0) {
      push(position);
    } else if (closing >= 0) {
      close(position, OPENING.charAt(closing));
    } else if (character == QUOTE) {
      toggle(position);
    } else if (character == SINGLE_OPENING || opensSingleQuote(position)) {
      push(position);
    } else if (character == APOSTROPHE && !letterFollows(position)) {
      close(position, SINGLE_OPENING);
    } else if (character == SINGLE_QUOTE && !letterFollows(position)) {
      close(position, SINGLE_QUOTE);
    }
  }

  private boolean opensSingleQuote(int position) {
    return text.charAt(position) == SINGLE_QUOTE
        && (position == 0 || !Character.isLetterOrDigit(text.charAt(position - 1)))
        && letterFollows(position)
        && isClosed(SINGLE_QUOTE);
  }

  private boolean letterFollows(int position) {
    return position + 1 < text.length() && Character.isLetterOrDigit(text.charAt(position + 1));
  }

  private void toggle(int position) {
    if (isClosed(QUOTE)) {
      push(position);
    } else {
      close(position, QUOTE);
    }
  }

  private boolean isClosed(char opening) {
    return openCount.getOrDefault(opening, 0) == 0;
  }

  private void push(int position) {
    open.push(position);
    openCount.merge(text.charAt(position), 1, Integer::sum);
  }

  private void close(int position, char opening) {
    if (isClosed(opening)) {
      return;
    }
    int start;
    do {
      start = open.pop();
      openCount.merge(text.charAt(start), -1, Integer::sum);
    } while (text.charAt(start) != opening);
    change[start]++;
    change[position + 1]--;
  }

  private BitSet result() {
    BitSet result = (BitSet) skipped.clone();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += change[i];
      if (depth > 0) {
        result.set(i);
      }
    }
    return result;
  }
}
