package dev.dodproof.dod.checklist;

import java.util.Arrays;

/** Tells the line of an offset. A line ends at LF, CRLF or a lone CR. */
final class LineIndex {

  private final int[] starts;

  LineIndex(String text) {
    int[] found = new int[text.length() + 1];
    int count = 0;
    int start = 0;
    while (start <= text.length()) {
      found[count++] = start;
      start = nextLine(text, lineEnd(text, start));
    }
    starts = Arrays.copyOf(found, count);
  }

  /**
   * Returns the line of an offset.
   *
   * @param offset in UTF-16 units from 0
   * @return the line from 1
   */
  int lineOf(int offset) {
    int position = Arrays.binarySearch(starts, offset);
    return position >= 0 ? position + 1 : -position - 1;
  }

  /** Returns the offset just behind the content of the line that begins at {@code start}. */
  static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Returns where the next line begins; beyond the text's end if this is the last one. */
  static int nextLine(String text, int lineEnd) {
    boolean pair = text.startsWith("\r\n", lineEnd);
    return lineEnd + (pair ? 2 : 1);
  }
}
