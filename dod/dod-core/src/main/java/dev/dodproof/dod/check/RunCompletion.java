package dev.dodproof.dod.check;

import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.evidence.RecordMemory;
import dev.dodproof.dod.evidence.RunEvidenceReader;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.model.Tool;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.timeline.Timeline;
import dev.dodproof.ops.timeline.TimelineEvent;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Appends the events of a finished run to the activity feed, for each phase of which a linked test
 * started: {@code started} with the time at which the first one did, {@code completed} naming every
 * record, and, after the records have been read from disk again and found whole, {@code verified}.
 *
 * <p>Events that the feed already has for this run are not repeated. A lost event is not an error
 * here: the judgement finds it missing.
 */
final class RunCompletion {

  private static final Duration CLOCK_GRAIN = Duration.ofMillis(3);

  private final ProjectFiles files;
  private final Snapshot snapshot;
  private final TimeSource time;
  private final RecordMemory memory;
  private Instant last = Instant.MIN;

  RunCompletion(ProjectFiles files, Snapshot snapshot, TimeSource time, RecordMemory memory) {
    this.files = files;
    this.snapshot = snapshot;
    this.time = time;
    this.memory = memory;
  }

  private record Touched(String phaseId, Instant started) {}

  /** Returns the time it stamped last; the far past if it stamped nothing. */
  Instant complete() {
    List<Touched> phases = touchedPhases();
    if (phases.isEmpty()) {
      return last;
    }
    String runId = snapshot.run().runId().orElseThrow();
    try (Timeline timeline = Timeline.open(files.feed(), time)) {
      for (Touched phase : phases) {
        emit(timeline, event("started", phase, runId).withTime(phase.started()));
      }
      Map<String, Instant> completed = new LinkedHashMap<>();
      for (Touched phase : phases) {
        Instant at = after(phase.started());
        completed.put(phase.phaseId(), at);
        emitNow(timeline, event("completed", phase, runId), at);
      }
      if (evidenceIsWhole()) {
        for (Touched phase : phases) {
          Instant at = after(completed.getOrDefault(phase.phaseId(), phase.started()));
          emitNow(timeline, event("verified", phase, runId), at);
        }
      }
    }
    return last;
  }

  private List<Touched> touchedPhases() {
    List<Touched> phases = new ArrayList<>();
    for (Checklist checklist : snapshot.checklists()) {
      Set<TestId> linked = snapshot.links(checklist).linkedTests();
      OptionalLong first =
          snapshot.run().started().entrySet().stream()
              .filter(entry -> linked.contains(entry.getKey()))
              .mapToLong(Map.Entry::getValue)
              .min();
      first.ifPresent(ms -> phases.add(new Touched(checklist.phaseId(), Instant.ofEpochMilli(ms))));
    }
    return phases;
  }

  /**
   * The time now, at least a millisecond after an earlier event: events are stamped in milliseconds
   * and their order must show. A clock that went back further is left as it is, so that the
   * judgement finds it.
   */
  private Instant after(Instant earlier) {
    Instant now = notBefore(earlier, time);
    return now.equals(earlier) ? earlier.plusMillis(1) : now;
  }

  /**
   * The time now in milliseconds, or that of an event that was put just ahead of it to show its
   * place.
   */
  static Instant notBefore(Instant event, TimeSource time) {
    Instant now = Instant.ofEpochMilli(time.wallTime().toEpochMilli());
    boolean justAhead = event.isAfter(now) && now.plus(CLOCK_GRAIN).isAfter(event);
    return justAhead ? event : now;
  }

  private TimelineEvent event(String action, Touched phase, String runId) {
    return TimelineEvent.of(action, phase.phaseId(), runId, Tool.nameAndVersion());
  }

  private TimelineEvent withEvidence(TimelineEvent event) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (FileDigest record : snapshot.run().records()) {
      hashes.put(record.path(), record.sha256());
    }
    return event.withEvidence(List.copyOf(hashes.keySet())).withHashes(hashes);
  }

  private void emit(Timeline timeline, TimelineEvent event) {
    if (!alreadyInFeed(event)) {
      timeline.emit(event);
    }
  }

  private void emitNow(Timeline timeline, TimelineEvent event, Instant at) {
    emit(timeline, withEvidence(event).withTime(at));
    last = at.isAfter(last) ? at : last;
  }

  private boolean alreadyInFeed(TimelineEvent event) {
    return snapshot.feed() instanceof FeedState.Whole whole
        && whole.events().stream().anyMatch(known -> same(known, event));
  }

  private static boolean same(TimelineRecord known, TimelineEvent event) {
    return known.action().equals(event.action())
        && known.phaseId().equals(event.phaseId())
        && known.runId().equals(event.runId());
  }

  private boolean evidenceIsWhole() {
    return RunEvidenceReader.isStillWhole(snapshot.run(), files.root(), files.runs(), time, memory);
  }
}
