package dev.dodproof.archrules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a baseline strictly: what {@link BaselineText} would not write is refused. */
final class BaselineParser {

  private final String file;
  private final KeyedLines<BaselineException> lines;

  private BaselineParser(String file, String text) {
    this.file = file;
    this.lines = new KeyedLines<>(text, this::refusal);
  }

  private BaselineException refusal(int line, String found) {
    return new BaselineException(
        file
            + ":"
            + line
            + ": found "
            + found
            + "; expected the format "
            + BaselineText.VERSION
            + "; restore the baseline");
  }

  /** Reads a text with LF line ends. */
  static List<FrozenRule> parse(String file, String text) throws BaselineException {
    return new BaselineParser(file, text).parse();
  }

  private List<FrozenRule> parse() throws BaselineException {
    checkVersion();
    checkSeal();
    List<FrozenRule> rules = rules();
    if (rules.stream().map(FrozenRule::rule).distinct().count() < rules.size()) {
      throw lines.malformed("a rule that is there twice");
    }
    lines.requireText(BaselineText.of(FrozenRules.sorted(rules)));
    return rules;
  }

  private void checkVersion() throws BaselineException {
    String found = lines.line();
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

  private void checkSeal() throws BaselineException {
    Optional<String> mismatch = lines.digestMismatch(BaselineText.SEAL);
    if (mismatch.isPresent()) {
      throw new BaselineException(
          file
              + " was edited: "
              + mismatch.get()
              + "; restore it, freeze and shrink"
              + " only by the command for it");
    }
  }

  private List<FrozenRule> rules() throws BaselineException {
    int count = lines.count("rules");
    List<FrozenRule> rules = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      rules.add(rule());
    }
    return rules;
  }

  private FrozenRule rule() throws BaselineException {
    String rule = lines.value("rule");
    String reason = lines.value("reason");
    LocalDate expires = lines.value("expires", LocalDate::parse);
    List<String> violations = lines.values("violations", "violation", violation -> violation);
    try {
      return new FrozenRule(rule, reason, expires, violations);
    } catch (IllegalArgumentException wrong) {
      throw lines.malformed(String.valueOf(wrong.getMessage()));
    }
  }
}
