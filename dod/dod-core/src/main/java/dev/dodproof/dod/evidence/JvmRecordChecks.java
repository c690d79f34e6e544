package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RecordLine.PlanStarted;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Checks that no record of a JVM is missing: both the files and the plans of a JVM are counted
 * through, so that a failed attempt cannot be removed and its rerun kept.
 */
final class JvmRecordChecks {

  private JvmRecordChecks() {}

  static void check(List<RunRecord> records, List<Finding> findings) {
    Map<String, List<RunRecord>> byJvm = new TreeMap<>();
    for (RunRecord record : records) {
      record
          .jvm()
          .ifPresent(id -> byJvm.computeIfAbsent(id.jvm(), jvm -> new ArrayList<>()).add(record));
    }
    byJvm.forEach((jvm, ofJvm) -> check(jvm, ofJvm, findings));
  }

  private static void check(String jvm, List<RunRecord> unsorted, List<Finding> findings) {
    List<RunRecord> records =
        unsorted.stream().sorted(Comparator.comparingInt(RunRecord::number)).toList();
    List<Integer> numbers = records.stream().map(RunRecord::number).toList();
    List<Integer> plans = new ArrayList<>();
    records.forEach(record -> plans.addAll(plans(record)));
    boolean readable = records.stream().allMatch(record -> record.state().isWhole());
    if (!counted(numbers) || (readable && !counted(plans))) {
      RunRecord last = records.get(records.size() - 1);
      findings.add(
          new Finding(
              FindingCode.RECORD_INCOMPLETE,
              last.path(),
              new SourceLocation(last.path(), 1),
              "records " + numbers + " with the plans " + plans + " of JVM '" + jvm + "'",
              "every record and plan of that JVM from 1 on, in this run",
              "run the tests again (mvn clean verify)"));
    }
  }

  private static List<Integer> plans(RunRecord record) {
    return record.lines().stream()
        .filter(PlanStarted.class::isInstance)
        .map(line -> ((PlanStarted) line).plan())
        .toList();
  }

  private static boolean counted(List<Integer> numbers) {
    return numbers.equals(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }
}
