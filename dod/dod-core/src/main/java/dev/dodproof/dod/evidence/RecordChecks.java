package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RunRecord.State;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.util.List;
import java.util.function.Function;

/** Says what is wrong with one record as a whole. */
final class RecordChecks {

  private static final String RUN_AGAIN = "run the tests again (mvn clean verify)";

  private final String runId;
  private final Function<RunRecord, JvmFate> fates;

  /**
   * Creates the checks of one run.
   *
   * @param fates finds out what became of the JVM of a record without its end
   */
  RecordChecks(String runId, Function<RunRecord, JvmFate> fates) {
    this.runId = runId;
    this.fates = fates;
  }

  void check(RunRecord record, List<Finding> findings) {
    if (record.state() instanceof State.Damaged damaged) {
      findings.add(
          finding(
              FindingCode.RECORD_DAMAGED,
              record,
              damaged.line(),
              "a damaged record: " + damaged.reason(),
              "an unbroken chain of lines as the recorder wrote them",
              RUN_AGAIN));
    } else if (record.state() instanceof State.Incomplete incomplete && record.gaveUp().isEmpty()) {
      JvmFate fate = fates.apply(record);
      findings.add(
          finding(
              FindingCode.RECORD_INCOMPLETE,
              record,
              incomplete.line(),
              "a record without its last line 'closed'" + fate.found(),
              "a test JVM that ends after its last test",
              fate.remedy() + ", then " + RUN_AGAIN));
    }
    record
        .gaveUp()
        .ifPresent(
            gaveUp ->
                findings.add(
                    finding(
                        FindingCode.RECORD_GAVE_UP,
                        record,
                        record.lines().size(),
                        "a recorder that gave up: " + gaveUp.reason(),
                        "a record of every claiming test",
                        RUN_AGAIN)));
    record
        .opened()
        .filter(opened -> !record.isOf(runId))
        .ifPresent(
            opened ->
                findings.add(
                    finding(
                        FindingCode.RECORD_FOREIGN,
                        record,
                        1,
                        "the record of run '" + opened.runId() + "', JVM '" + opened.jvmId() + "'",
                        "a record of run '" + runId + "' under its own name",
                        "remove the file, then " + RUN_AGAIN)));
  }

  private static Finding finding(
      FindingCode code, RunRecord record, int line, String found, String expected, String remedy) {
    return new Finding(
        code, record.path(), new SourceLocation(record.path(), line), found, expected, remedy);
  }
}
