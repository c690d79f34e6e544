package dev.dodproof.archrules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists of frozen rules and of violations, as bags: what is there twice counts twice. */
final class FrozenRules {

  private FrozenRules() {}

  static List<FrozenRule> sorted(List<FrozenRule> rules) {
    return rules.stream().sorted(Comparator.comparing(FrozenRule::rule)).toList();
  }

  /** Replaces the entry of a rule by new violations, or removes it if there are none. */
  static List<FrozenRule> with(
      List<FrozenRule> rules, String rule, String reason, LocalDate expires, List<String> frozen) {
    Stream<FrozenRule> others = rules.stream().filter(other -> !other.rule().equals(rule));
    Stream<FrozenRule> changed =
        frozen.isEmpty()
            ? Stream.empty()
            : Stream.of(new FrozenRule(rule, reason, expires, frozen));
    return Stream.concat(others, changed).toList();
  }

  /** Returns the violations that are left when the frozen ones are taken away. */
  static List<String> notFrozen(List<String> violations, List<String> frozen) {
    Map<String, Integer> budget = new HashMap<>();
    frozen.forEach(identity -> budget.merge(identity, 1, Integer::sum));
    List<String> left = new ArrayList<>();
    for (String violation : violations) {
      if (budget.merge(ViolationIdentity.of(violation), -1, Integer::sum) < 0) {
        left.add(violation);
      }
    }
    return left;
  }

  /** Returns the frozen violations that are not among the given ones any more. */
  static List<String> notNeeded(List<String> frozen, List<String> violations) {
    return notFrozen(frozen, violations.stream().map(ViolationIdentity::of).toList());
  }
}
