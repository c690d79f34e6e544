package dev.dodproof.dod.report;

import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.TestEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a verdict PROVEN rests on. */
final class ProvenExplanation {

  private ProvenExplanation() {}

  static List<String> of(PhaseVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Visible.line(verdict.phaseId()) + " is PROVEN: " + Words.provenCriteria(verdict) + ".");
    lines.add("It rests on:");
    lines.add(
        "  document: "
            + Visible.line(verdict.checklist().path())
            + " (SHA-256 "
            + Visible.line(verdict.checklist().sha256())
            + ")");
    lines.add("  commit: " + commit(verdict.repository()));
    lines.add("  tests: " + tests(verdict));
    lines.add("  run: " + run(verdict));
    lines.add("  feed: " + feed(verdict.feed()));
    lines.add("  activity: " + activity(verdict.activity()));
    lines.add(
        "  policy: "
            + PolicyText.name(verdict.policy())
            + " (SHA-256 "
            + verdict.policy().sha256()
            + ")");
    lines.add("  judged: " + Words.time(verdict.judgedAt()));
    return List.copyOf(lines);
  }

  private static String commit(RepositoryState repository) {
    return repository instanceof RepositoryState.Known known
        ? Visible.line(known.commit()) + (known.uncommitted().isEmpty() ? ", work tree clean" : "")
        : "unknown";
  }

  private static String tests(PhaseVerdict verdict) {
    Map<TestId, TestEvidence> tests = new TreeMap<>();
    verdict.criteria().stream()
        .flatMap(result -> result.tests().stream())
        .forEach(test -> tests.put(test.declared().id(), test));
    long invocations =
        tests.values().stream()
            .flatMap(test -> test.result().stream())
            .mapToLong(TestResult::passed)
            .sum();
    return Words.count(tests.size(), "linked test", "linked tests")
        + " passed, with "
        + Words.count(invocations, "invocation", "invocations");
  }

  private static String run(PhaseVerdict verdict) {
    return Visible.line(verdict.run().runId().orElse("none"))
        + " with "
        + Words.count(verdict.run().records().size(), "record", "records")
        + " below "
        + Visible.line(verdict.run().folder());
  }

  private static String feed(FeedState feed) {
    return feed instanceof FeedState.Whole whole
        ? Visible.line(whole.path())
            + " with "
            + Words.count(whole.events().size(), "event", "events")
            + ", head "
            + Visible.line(whole.headHash())
        : Visible.line(feed.path()) + ", not whole";
  }

  private static String activity(Activity activity) {
    return "started "
        + time(activity.started())
        + " → completed "
        + time(activity.completed())
        + " → verified "
        + time(activity.verified());
  }

  private static String time(Optional<Instant> instant) {
    return instant.map(Words::exactTime).orElse("never");
  }
}
