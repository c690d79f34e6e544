package dev.dodproof.dod.evidence;

import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.TestId;
import java.util.List;
import java.util.Optional;

/** One line of a run record, as {@code docs/formats/run-record-v1.md} defines it. */
sealed interface RecordLine {

  /** A line that belongs to one test plan. */
  sealed interface OfPlan extends RecordLine {
    int plan();
  }

  /** The first line: who records, and what. */
  record Opened(
      String runId,
      String jvmId,
      String module,
      Optional<String> commit,
      String mode,
      String java,
      String junitPlatform,
      String tool,
      long tsEpochMs)
      implements RecordLine {}

  /** A test plan begins. */
  record PlanStarted(int plan, long tests) implements OfPlan {}

  /** A claiming test or container. */
  record Node(boolean container, String uniqueId, TestId test, List<Claim> claims) {}

  /** A line that names a node; later lines tell of it by the number of this one. */
  sealed interface Naming extends OfPlan {
    Node node();
  }

  /** A claiming test or container of the plan, which need not have begun. */
  record Planned(int plan, Node node) implements Naming {}

  /** A claiming test or container starts. */
  record Started(int plan, Node node, long tsEpochMs) implements Naming {}

  /** A claiming test or container was skipped with all below it. */
  record Skipped(int plan, Node node, String reason) implements Naming {}

  /** A claiming test or container ended. */
  record Finished(int plan, Node node, Outcome outcome, String reason, long tsEpochMs)
      implements OfPlan {}

  /** A container that claims nothing was skipped: it concerns all below it. */
  record ContainerSkipped(int plan, String uniqueId, String reason) implements OfPlan {}

  /** A container that claims nothing ended badly: it concerns all below it. */
  record ContainerFailed(int plan, String uniqueId, Outcome outcome, String reason)
      implements OfPlan {}

  /** What a claiming test attached. */
  sealed interface OfEvidence extends OfPlan {
    Node node();
  }

  /** A file, copied beside the record. */
  record EvidenceFile(int plan, Node node, String name, String path, long size, String sha256)
      implements OfEvidence {}

  /** A measured or published value. */
  record EvidenceValue(int plan, Node node, String name, String value, String unit)
      implements OfEvidence {}

  /** What could not be kept. */
  record EvidenceLost(int plan, Node node, String name, String reason) implements OfEvidence {}

  /** A test plan is over. */
  record PlanFinished(int plan, long testsRun) implements OfPlan {}

  /** The recorder stopped recording. */
  record GaveUp(String reason) implements RecordLine {}

  /** The last line of a whole record. */
  record Closed(long plans, List<RunInput> inputs) implements RecordLine {}
}
