package dev.dodproof.dod.seal;

import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The evidence beyond the run's records: files that the tests linked to the phase attached, and
 * those that the run's events name for it. A file named twice with two digests is kept twice, so
 * that one of them fails.
 */
final class OtherEvidence {

  private OtherEvidence() {}

  static List<FileDigest> of(PhaseVerdict verdict) {
    Map<String, String> hashes = new TreeMap<>();
    if (verdict.feed() instanceof FeedState.Whole feed) {
      feed.events().stream()
          .filter(event -> isOf(verdict, event))
          .forEach(event -> hashes.putAll(event.hashes()));
    }
    verdict.run().records().forEach(record -> hashes.remove(record.path()));
    Stream<FileDigest> named =
        hashes.entrySet().stream().map(entry -> new FileDigest(entry.getKey(), entry.getValue()));
    return Stream.concat(attached(verdict), named).distinct().toList();
  }

  private static Stream<FileDigest> attached(PhaseVerdict verdict) {
    return verdict.criteria().stream()
        .flatMap(criterion -> criterion.tests().stream())
        .flatMap(test -> test.result().stream())
        .flatMap(result -> result.attachedFiles().stream())
        .sorted(Comparator.comparing(FileDigest::path));
  }

  private static boolean isOf(PhaseVerdict verdict, TimelineRecord event) {
    return event.phaseId().equals(verdict.phaseId())
        && verdict.run().runId().filter(event.runId()::equals).isPresent();
  }
}
