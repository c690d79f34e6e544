package dev.dodproof.dod.evidence;

import dev.dodproof.dod.files.FolderDigest;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the folders a run was made from with what lies there now: evidence of other sources or
 * other classes is stale.
 */
final class RunInputChecks {

  private RunInputChecks() {}

  static void check(Path root, List<RunRecord> records, List<Finding> findings) {
    Map<String, Optional<String>> present = new HashMap<>();
    for (RunRecord record : records) {
      if (startedTestsOfUnknownOrigin(record)) {
        findings.add(unknown(record));
      }
      for (RunInput input : record.closed().map(RecordLine.Closed::inputs).orElse(List.of())) {
        Optional<String> now =
            present.computeIfAbsent(
                input.path(), path -> ProjectPath.resolve(root, path).flatMap(FolderDigest::of));
        if (input.sha256().isEmpty() || !input.sha256().equals(now)) {
          findings.add(stale(record, input, now));
        }
      }
    }
  }

  private static boolean startedTestsOfUnknownOrigin(RunRecord record) {
    return record.closed().filter(closed -> closed.inputs().isEmpty()).isPresent()
        && PlanAttempts.of(record).stream().anyMatch(RunInputChecks::isStartedTest);
  }

  private static boolean isStartedTest(Attempt attempt) {
    return !attempt.container()
        && attempt.outcome() != Outcome.NOT_RUN
        && attempt.outcome() != Outcome.SKIPPED;
  }

  private static Finding unknown(RunRecord record) {
    return new Finding(
        FindingCode.INVENTORY_STALE,
        record.path(),
        new SourceLocation(record.path(), record.lines().size()),
        "a record that does not say from which folders its tests were run",
        "the digest of every folder of sources and classes",
        "keep sources and classes below the project's root, then run the tests again (mvn verify)");
  }

  private static Finding stale(RunRecord record, RunInput input, Optional<String> now) {
    return new Finding(
        FindingCode.INVENTORY_STALE,
        input.path(),
        new SourceLocation(record.path(), record.lines().size()),
        "a run made from "
            + input.path()
            + " with digest "
            + input.sha256().orElse("unknown")
            + ", where now lies "
            + now.orElse("nothing that can be read"),
        "the same content as when the tests ran",
        "run the tests again on what is there now (mvn verify)");
  }
}
