package dev.dodproof.archrules;

import java.util.List;

/** Writes baselines. {@link BaselineParser} accepts exactly what this writes. */
final class BaselineText {

  static final String VERSION = "dod-rule-baseline/v1";
  static final String SEAL = "baseline: ";

  private BaselineText() {}

  static String of(List<FrozenRule> rules) {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    line(text, "rules", rules.size());
    for (FrozenRule rule : rules) {
      line(text, "rule", rule.rule());
      line(text, "reason", rule.reason());
      line(text, "expires", rule.expires());
      line(text, "violations", rule.violations().size());
      rule.violations().forEach(violation -> line(text, "violation", violation));
    }
    return text + SEAL + Sha256.of(text.toString()) + "\n";
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append(": ").append(value).append('\n');
  }
}
