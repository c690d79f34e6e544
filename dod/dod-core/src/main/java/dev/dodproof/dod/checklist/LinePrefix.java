package dev.dodproof.dod.checklist;

/**
 * What stands before the content of a line: white space, quote marks and list markers.
 *
 * @param markers number of quote marks and list markers
 * @param indent white space before the first of them, in characters
 * @param endsWithListMarker whether the last of them is a list marker
 * @param firstCharacter first character of the content, or a blank if there is none
 */
record LinePrefix(int markers, int indent, boolean endsWithListMarker, char firstCharacter) {

  private static final int MAX_ORDINAL_DIGITS = 9;

  /** Reads the prefix of the line in {@code [start, end)}. */
  static LinePrefix of(String text, int start, int end) {
    int position = skipBlanks(text, start, end);
    int indent = position - start;
    int markers = 0;
    boolean list = false;
    while (position < end) {
      int next = afterMarker(text, position, end);
      if (next < 0) {
        break;
      }
      list = text.charAt(position) != '>';
      markers++;
      position = skipBlanks(text, next, end);
    }
    return new LinePrefix(markers, indent, list, position < end ? text.charAt(position) : ' ');
  }

  private static int afterMarker(String text, int position, int end) {
    char first = text.charAt(position);
    if (first == '>') {
      return position + 1;
    }
    if (first == '-' || first == '*' || first == '+') {
      return beforeBlank(text, position + 1, end);
    }
    int digits = position;
    while (digits < end
        && digits - position < MAX_ORDINAL_DIGITS
        && text.charAt(digits) >= '0'
        && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean ordered =
        digits > position
            && digits < end
            && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
    return ordered ? beforeBlank(text, digits + 1, end) : -1;
  }

  private static int beforeBlank(String text, int position, int end) {
    return position == end || isBlank(text.charAt(position)) ? position : -1;
  }

  private static int skipBlanks(String text, int start, int end) {
    int position = start;
    while (position < end && isBlank(text.charAt(position))) {
      position++;
    }
    return position;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }
}
