package dev.dodproof.dod.verdict;

import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the activity feed: the chain of events of one phase in one run, and the evidence it names.
 */
final class ActivityJudge {

  static final String STARTED = "started";
  static final String COMPLETED = "completed";
  static final String VERIFIED = "verified";
  static final String GAP = "gap";

  private static final String RUN_AGAIN = "run the tests again (mvn verify)";

  private final String phaseId;
  private final RunEvidence run;
  private final FeedState feed;
  private final Instant judgedAt;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<TimelineRecord> started = Optional.empty();
  private Optional<TimelineRecord> completed = Optional.empty();
  private Optional<TimelineRecord> verified = Optional.empty();

  private ActivityJudge(JudgementInput input) {
    this.phaseId = input.checklist().phaseId();
    this.run = input.run();
    this.feed = input.feed();
    this.judgedAt = input.judgedAt();
  }

  /** What the feed says, and what is wrong with it. */
  record Result(Activity activity, boolean startedInAnyRun, List<Finding> findings) {}

  static Result judge(JudgementInput input) {
    return new ActivityJudge(input).judge();
  }

  private Result judge() {
    List<TimelineRecord> events = List.of();
    if (feed instanceof FeedState.Damaged damaged) {
      add(
          FindingCode.FEED_DAMAGED,
          (int) damaged.line(),
          "a damaged feed: " + damaged.reason(),
          "an unbroken chain of events",
          "keep the file for inquiry, then start a new feed (mvn clean verify)");
    } else if (feed instanceof FeedState.Whole whole) {
      events = whole.events();
      checkGaps(events);
    }
    List<TimelineRecord> ours = events.stream().filter(e -> e.phaseId().equals(phaseId)).toList();
    started = last(ours, STARTED, FindingCode.ACTIVITY_STARTED);
    completed = last(ours, COMPLETED, FindingCode.ACTIVITY_COMPLETED);
    verified = last(ours, VERIFIED, FindingCode.ACTIVITY_VERIFIED);
    checkOrder();
    completed.ifPresent(this::checkEvidence);
    checkSameEvidence();
    return new Result(
        new Activity(time(started), time(completed), time(verified)),
        ours.stream().anyMatch(event -> event.action().equals(STARTED)),
        List.copyOf(findings));
  }

  private void checkGaps(List<TimelineRecord> events) {
    for (TimelineRecord event : events) {
      if (event.action().equals(GAP)) {
        add(
            FindingCode.FEED_GAP,
            (int) event.seq() + 1,
            "a gap: " + event.lost() + " events could not be written",
            "a feed without a gap",
            "make room on the disk, then start a new feed (mvn clean verify)");
      }
    }
  }

  private Optional<TimelineRecord> last(
      List<TimelineRecord> ours, String action, FindingCode missing) {
    List<TimelineRecord> events = ours.stream().filter(e -> e.action().equals(action)).toList();
    if (events.isEmpty()) {
      add(
          missing,
          0,
          "no event '" + action + "' of " + phaseId,
          "one of run " + run.runId().orElse("(none)"),
          "let the run end and be checked (mvn verify)");
      return Optional.empty();
    }
    TimelineRecord event = events.get(events.size() - 1);
    if (!run.runId().equals(Optional.of(event.runId()))) {
      add(
          missing,
          (int) event.seq() + 1,
          "the latest event '" + action + "' of run " + event.runId(),
          "one of the latest run " + run.runId().orElse("(none)"),
          "let the run end and be checked (mvn verify)");
      return Optional.empty();
    }
    checkTaxonomy(event);
    return Optional.of(event);
  }

  private void checkTaxonomy(TimelineRecord event) {
    if (event.emitMode().isBlank() || event.verifierMode().isBlank() || event.tool().isBlank()) {
      add(
          FindingCode.TAXONOMY_INCOMPLETE_EVENT,
          (int) event.seq() + 1,
          "an event without emit_mode, verifier_mode or tool",
          "all three",
          RUN_AGAIN);
    }
  }

  private void checkOrder() {
    checkOrder(started, completed);
    checkOrder(completed, verified);
    verified
        .filter(event -> event.tsEpochMs() > judgedAt.toEpochMilli())
        .ifPresent(
            event ->
                outOfOrder(
                    event, "an event later than now", "the clock of this machine behind it"));
  }

  private void checkOrder(Optional<TimelineRecord> earlier, Optional<TimelineRecord> later) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return;
    }
    TimelineRecord first = earlier.get();
    TimelineRecord second = later.get();
    if (second.tsEpochMs() <= first.tsEpochMs() || second.seq() <= first.seq()) {
      outOfOrder(
          second,
          "'"
              + second.action()
              + "' at "
              + second.tsEpochMs()
              + " ms, not after '"
              + first.action()
              + "' at "
              + first.tsEpochMs()
              + " ms",
          "started before completed before verified");
    }
  }

  private void outOfOrder(TimelineRecord event, String found, String expected) {
    add(
        FindingCode.ACTIVITY_ORDER_INVALID,
        (int) event.seq() + 1,
        found,
        expected,
        "check the clock of the machine, then " + RUN_AGAIN);
  }

  /**
   * The completed event names every record with its digest; the records must still be just these.
   */
  private void checkEvidence(TimelineRecord event) {
    Map<String, String> present = new HashMap<>();
    run.records().forEach(record -> present.put(record.path(), record.sha256()));
    event
        .hashes()
        .forEach(
            (path, sha256) -> {
              String now = present.remove(path);
              if (now == null) {
                evidence(FindingCode.EVIDENCE_HASH_PATH_MISSING, path, "no such file", sha256);
              } else if (!now.equals(sha256)) {
                evidence(FindingCode.EVIDENCE_HASH_MISMATCH, path, "digest " + now, sha256);
              }
            });
    for (FileDigest record : run.records()) {
      if (present.containsKey(record.path())) {
        findings.add(
            new Finding(
                FindingCode.RECORD_FOREIGN,
                record.path(),
                SourceLocation.of(record.path()),
                "a record that the feed does not name, added after the run was over",
                "the records that the event 'completed' names",
                RUN_AGAIN));
      }
    }
  }

  /** What was verified must be what was completed, as far as the event names it. */
  private void checkSameEvidence() {
    if (completed.isEmpty() || verified.isEmpty() || verified.get().hashes().isEmpty()) {
      return;
    }
    if (!verified.get().hashes().equals(completed.get().hashes())) {
      add(
          FindingCode.EVIDENCE_HASH_MISMATCH,
          (int) verified.get().seq() + 1,
          "an event 'verified' of other records than those of 'completed'",
          "the same records with the same digests",
          RUN_AGAIN);
    }
  }

  private void evidence(FindingCode code, String path, String found, String sha256) {
    findings.add(
        new Finding(
            code,
            path,
            SourceLocation.of(path),
            found,
            "a file with SHA-256 " + sha256 + ", as the event 'completed' says",
            RUN_AGAIN));
  }

  private void add(FindingCode code, int line, String found, String expected, String remedy) {
    findings.add(
        new Finding(code, phaseId, new SourceLocation(feed.path(), line), found, expected, remedy));
  }

  private static Optional<Instant> time(Optional<TimelineRecord> event) {
    return event.map(e -> Instant.ofEpochMilli(e.tsEpochMs()));
  }
}
