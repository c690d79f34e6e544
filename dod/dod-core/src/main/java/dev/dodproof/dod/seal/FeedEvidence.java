package dev.dodproof.dod.seal;

import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The evidence files that the run's events name for a phase, beyond the run's own records. */
final class FeedEvidence {

  private FeedEvidence() {}

  static List<FileDigest> of(PhaseVerdict verdict) {
    Map<String, String> hashes = new TreeMap<>();
    if (verdict.feed() instanceof FeedState.Whole feed) {
      feed.events().stream()
          .filter(event -> isOf(verdict, event))
          .forEach(event -> hashes.putAll(event.hashes()));
    }
    verdict.run().records().forEach(record -> hashes.remove(record.path()));
    return hashes.entrySet().stream()
        .map(entry -> new FileDigest(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isOf(PhaseVerdict verdict, TimelineRecord event) {
    return event.phaseId().equals(verdict.phaseId())
        && verdict.run().runId().filter(event.runId()::equals).isPresent();
  }
}
