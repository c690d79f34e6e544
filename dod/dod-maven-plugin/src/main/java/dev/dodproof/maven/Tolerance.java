package dev.dodproof.maven;

import dev.dodproof.archrules.Baseline;
import dev.dodproof.archrules.BaselineException;
import dev.dodproof.archrules.FrozenRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the baseline of a module tolerates.
 *
 * @param baseline the baseline
 * @param frozen what it freezes
 */
record Tolerance(Baseline baseline, List<FrozenRule> frozen) {

  static Tolerance of(Baseline baseline) throws BaselineException {
    return new Tolerance(baseline, baseline.frozen());
  }

  /** Subtracts what is frozen; a rule without an entry keeps all its violations. */
  List<String> remaining(RuleId rule, List<String> violations) {
    return frozen.stream().anyMatch(entry -> entry.rule().equals(rule.title()))
        ? baseline.remaining(rule.title(), violations)
        : violations;
  }

  /** Lists what is frozen, for the log. */
  List<String> lines(Set<RuleId> applied) {
    Set<String> titles = applied.stream().map(RuleId::title).collect(Collectors.toSet());
    return frozen.stream()
        .map(
            entry ->
                "Frozen: %s: %d until %s, because: %s%s"
                    .formatted(
                        entry.rule(),
                        entry.violations().size(),
                        entry.expires(),
                        entry.reason(),
                        titles.contains(entry.rule()) ? "" : " (not applied here)"))
        .toList();
  }
}
