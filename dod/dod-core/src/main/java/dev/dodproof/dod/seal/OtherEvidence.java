package dev.dodproof.dod.seal;

import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The evidence beyond the run's records: files that the tests linked to the phase attached, and
 * those that the run's events name for it. A file named twice with two digests is kept twice, so
 * that one of them fails.
 */
final class OtherEvidence {

  private OtherEvidence() {}

  static List<FileDigest> of(PhaseVerdict verdict) {
    return Stream.concat(attached(verdict), named(verdict)).distinct().toList();
  }

  private static Stream<FileDigest> attached(PhaseVerdict verdict) {
    return verdict.criteria().stream()
        .flatMap(criterion -> criterion.tests().stream())
        .flatMap(test -> test.result().stream())
        .flatMap(result -> result.attachedFiles().stream())
        .sorted(Comparator.comparing(FileDigest::path));
  }

  private static Stream<FileDigest> named(PhaseVerdict verdict) {
    if (!(verdict.feed() instanceof FeedState.Whole feed)) {
      return Stream.empty();
    }
    Set<String> records =
        verdict.run().records().stream().map(FileDigest::path).collect(Collectors.toSet());
    return feed.events().stream()
        .filter(event -> isOf(verdict, event))
        .flatMap(event -> event.hashes().entrySet().stream())
        .filter(entry -> !records.contains(entry.getKey()))
        .map(entry -> new FileDigest(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(FileDigest::path));
  }

  private static boolean isOf(PhaseVerdict verdict, TimelineRecord event) {
    return event.phaseId().equals(verdict.phaseId())
        && verdict.run().runId().filter(event.runId()::equals).isPresent();
  }
}
