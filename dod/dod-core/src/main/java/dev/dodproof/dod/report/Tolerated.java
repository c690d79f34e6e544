package dev.dodproof.dod.report;

import dev.dodproof.dod.baseline.ToleratedRule;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The violations of architecture rules that are tolerated, the same for all phases. */
record Tolerated(List<ToleratedRule> rules) {

  static final String TITLE = "Tolerated violations of architecture rules";

  static Tolerated in(List<PhaseVerdict> verdicts) {
    return new Tolerated(
        verdicts.stream()
            .flatMap(verdict -> verdict.baselines().rules().stream())
            .distinct()
            .toList());
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Returns them in one sentence. */
  String summary() {
    int violations = rules.stream().mapToInt(rule -> rule.frozen().violations().size()).sum();
    LocalDate first =
        rules.stream()
            .map(rule -> rule.frozen().expires())
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    return Words.count(violations, "violation", "violations")
        + " of "
        + Words.count(rules.size(), "rule", "rules")
        + " tolerated, the first until "
        + first;
  }
}
