package dev.dodproof.dod.report;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The findings of a verdict, told apart for readers. */
final class Reasons {

  private final Map<Cause, List<Finding>> byCause = new EnumMap<>(Cause.class);

  private Reasons(PhaseVerdict verdict) {
    for (Finding finding : verdict.findings()) {
      byCause.computeIfAbsent(Cause.of(finding.code()), cause -> new ArrayList<>()).add(finding);
    }
  }

  static Reasons of(PhaseVerdict verdict) {
    return new Reasons(verdict);
  }

  /** Returns the findings that belong to no criterion, in their order. */
  static List<Finding> ofNoCriterion(PhaseVerdict verdict) {
    Set<Finding> shown = new HashSet<>();
    verdict.criteria().forEach(result -> shown.addAll(result.findings()));
    return verdict.findings().stream().filter(finding -> !shown.contains(finding)).toList();
  }

  List<Finding> of(Cause cause) {
    return List.copyOf(byCause.getOrDefault(cause, List.of()));
  }

  /**
   * Returns what somebody can act on, in the order of the causes; all, if nothing else is there.
   */
  List<Finding> toActOn() {
    List<Finding> findings = new ArrayList<>();
    byCause.forEach(
        (cause, some) -> {
          if (cause != Cause.DERIVED) {
            findings.addAll(some);
          }
        });
    return findings.isEmpty() ? of(Cause.DERIVED) : List.copyOf(findings);
  }
}
