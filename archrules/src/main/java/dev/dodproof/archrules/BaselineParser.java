package dev.dodproof.archrules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the text of a baseline strictly: what {@link BaselineText} would not write is refused. */
final class BaselineParser {

  private final String file;
  private final List<String> lines;
  private int next;

  private BaselineParser(String file, String text) {
    this.file = file;
    this.lines = Arrays.asList(text.split("\n", -1));
  }

  /** Reads a text with LF line ends. */
  static List<FrozenRule> parse(String file, String text) throws BaselineException {
    BaselineParser parser = new BaselineParser(file, text);
    parser.checkVersion();
    parser.checkSeal(text);
    List<FrozenRule> rules = parser.rules();
    if (rules.stream().map(FrozenRule::rule).distinct().count() < rules.size()) {
      throw parser.malformed("a rule that is there twice");
    }
    // Catches whatever a reader may overlook: order, other spellings of numbers, further lines.
    if (!BaselineText.of(FrozenRules.sorted(rules)).equals(text)) {
      throw parser.malformed("an order or spelling that this tool does not write");
    }
    return rules;
  }

  private void checkVersion() throws BaselineException {
    String found = lines.get(0);
    if (!found.equals(BaselineText.VERSION)) {
      throw new BaselineException(
          file
              + ":1: found version '"
              + OneLine.excerpt(found)
              + "', expected '"
              + BaselineText.VERSION
              + "'; restore the baseline, or use the version of DoD Proof that wrote it");
    }
  }

  private void checkSeal(String text) throws BaselineException {
    int start = text.lastIndexOf("\n" + BaselineText.SEAL) + 1;
    if (start == 0 || !text.endsWith("\n")) {
      throw malformed("no whole last line '" + BaselineText.SEAL + "sha256:<hex>'");
    }
    String named = text.substring(start + BaselineText.SEAL.length(), text.length() - 1);
    String found = Sha256.of(text.substring(0, start));
    if (!named.equals(found)) {
      throw new BaselineException(
          file
              + " was edited: found "
              + found
              + " over its lines, expected what its last line says; restore it, freeze and shrink"
              + " only by the command for it");
    }
  }

  private List<FrozenRule> rules() throws BaselineException {
    next = 1;
    int count = number("rules");
    List<FrozenRule> rules = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      rules.add(rule());
    }
    return rules;
  }

  private FrozenRule rule() throws BaselineException {
    String rule = value("rule");
    String reason = value("reason");
    String expires = value("expires");
    int count = number("violations");
    List<String> violations = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      violations.add(value("violation"));
    }
    try {
      return new FrozenRule(rule, reason, LocalDate.parse(expires), violations);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw malformed(String.valueOf(wrong.getMessage()));
    }
  }

  private String value(String key) throws BaselineException {
    String line = next < lines.size() ? lines.get(next) : "";
    next++;
    if (!line.startsWith(key + ": ")) {
      throw malformed("no line '" + key + ": …'");
    }
    return line.substring(key.length() + 2);
  }

  private int number(String key) throws BaselineException {
    String value = value(key);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException wrong) {
      throw malformed("'" + value + "' where a number belongs");
    }
  }

  private BaselineException malformed(String found) {
    return new BaselineException(
        file
            + ":"
            + Math.max(1, next)
            + ": found "
            + OneLine.excerpt(found)
            + "; expected the format "
            + BaselineText.VERSION
            + "; restore the baseline");
  }
}
