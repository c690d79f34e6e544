package dev.dodproof.dod.verdict;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the phases that a phase requires. */
final class GateJudge {

  private GateJudge() {}

  /** Returns a finding for each prerequisite that is not proven now. */
  static List<Finding> unproven(List<Prerequisite> prerequisites) {
    return prerequisites.stream().flatMap(GateJudge::unproven).toList();
  }

  private static Stream<Finding> unproven(Prerequisite prerequisite) {
    Optional<Finding> finding =
        prerequisite
            .unproven()
            .map(
                reason ->
                    new Finding(
                        FindingCode.GATE_REQUIRES_NOT_PROVEN,
                        prerequisite.phaseId(),
                        prerequisite.location(),
                        "the prerequisite " + prerequisite.phaseId() + ": " + reason,
                        "its sealed verdict PROVEN for the commit under test",
                        "prove that phase first"));
    return finding.stream();
  }

  /** Returns a finding for each prerequisite, for a document that says there is none. */
  static List<Finding> present(List<Prerequisite> prerequisites) {
    return prerequisites.stream()
        .map(
            prerequisite ->
                new Finding(
                    FindingCode.GATE_HAS_PREREQUISITES,
                    prerequisite.phaseId(),
                    prerequisite.location(),
                    "the prerequisite " + prerequisite.phaseId(),
                    "none, as the document says",
                    "correct the document or dod/phases.yaml"))
        .toList();
  }
}
