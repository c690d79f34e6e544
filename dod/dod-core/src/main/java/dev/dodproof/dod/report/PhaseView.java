package dev.dodproof.dod.report;

import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One phase as the page shows it: its verdict, its anchors, its results by criterion. Immutable.
 */
final class PhaseView {

  private final PhaseVerdict verdict;
  private final String anchor;
  private final Map<String, CriterionResult> results = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();

  private PhaseView(PhaseVerdict verdict, Anchors free) {
    this.verdict = verdict;
    this.anchor = free.take("", verdict.phaseId(), "phase");
    for (CriterionResult result : verdict.criteria()) {
      String id = result.criterion().id();
      if (results.put(id, result) == null) {
        anchors.put(id, free.take(anchor + ".", id, "criterion"));
      }
    }
  }

  static List<PhaseView> of(List<PhaseVerdict> verdicts) {
    Anchors anchors = new Anchors();
    anchors.take("", HtmlReport.MAIN, HtmlReport.MAIN);
    return verdicts.stream().map(verdict -> new PhaseView(verdict, anchors)).toList();
  }

  PhaseVerdict verdict() {
    return verdict;
  }

  /** Returns the anchor of the phase. */
  String anchor() {
    return anchor;
  }

  /** Returns the anchor of a place within the phase. */
  String anchor(String place) {
    return anchor + "--" + place;
  }

  Optional<CriterionResult> result(String criterionId) {
    return Optional.ofNullable(results.get(criterionId));
  }

  /** Returns the anchor of a criterion of the phase. */
  String criterionAnchor(String criterionId) {
    return anchors.getOrDefault(criterionId, anchor);
  }
}
