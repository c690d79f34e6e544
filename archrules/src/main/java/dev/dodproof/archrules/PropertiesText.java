package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a properties file, as {@link java.util.Properties} does. */
final class PropertiesText {

  private final List<Passage> passages = new ArrayList<>();

  private PropertiesText() {}

  /** Returns each line, and joined lines if the path is in none of them alone. */
  static List<Passage> passages(List<String> lines) {
    PropertiesText text = new PropertiesText();
    int start = 0;
    while (start < lines.size()) {
      int end = start + 1;
      while (end < lines.size() && isContinued(lines.get(start), lines.get(end - 1))) {
        end++;
      }
      text.add(start + 1, lines.subList(start, end));
      start = end;
    }
    return text.passages;
  }

  private static boolean isContinued(String first, String last) {
    String content = first.stripLeading();
    boolean comment = content.startsWith("#") || content.startsWith("!");
    int backslashes = 0;
    while (backslashes < last.length() && last.charAt(last.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return !comment && backslashes % 2 == 1;
  }

  private void add(int number, List<String> lines) {
    StringBuilder joined = new StringBuilder();
    boolean found = false;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      boolean last = index == lines.size() - 1;
      String content = last ? line : line.substring(0, line.length() - 1);
      Passage passage = Passage.of(number + index, EscapedText.decoded(content), line);
      passages.add(passage);
      found |= passage.hardPath().isPresent();
      joined.append(index == 0 ? content : content.stripLeading());
    }
    if (lines.size() > 1 && !found) {
      passages.add(Passage.of(number, EscapedText.decoded(joined.toString())));
    }
  }
}
