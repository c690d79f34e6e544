package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.timeline.EmitResult;
import dev.dodproof.ops.timeline.Timeline;
import dev.dodproof.ops.timeline.TimelineEvent;
import java.util.Map;
import java.util.Objects;

/**
 * Where incidents are told: {@code watchdog_incident} when something falls ill or is about to be
 * removed, {@code watchdog_cleared} when it is well again, each once. An extra field names what it
 * is about: {@code process}, {@code work_item}, {@code task}, {@code deadlock} or {@code leftover}.
 *
 * <p>An event that the timeline lost is told again by the next check.
 *
 * @param timeline the feed
 * @param phaseId phase of the events
 * @param runId run of the events
 * @param tool emitter of the events
 */
public record IncidentLog(Timeline timeline, String phaseId, String runId, String tool) {

  static final String INCIDENT = "watchdog_incident";
  static final String CLEARED = "watchdog_cleared";

  /** Checks that nothing is null. */
  public IncidentLog {
    Objects.requireNonNull(timeline, "timeline");
    Objects.requireNonNull(phaseId, "phaseId");
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(tool, "tool");
  }

  /** Returns whether the event is in the feed. */
  boolean write(String action, String status, Map<String, Object> extra) {
    TimelineEvent event = TimelineEvent.of(action, phaseId, runId, tool).withStatus(status);
    for (Map.Entry<String, Object> field : extra.entrySet()) {
      event = event.withExtra(field.getKey(), field.getValue());
    }
    return timeline.emit(event) instanceof EmitResult.Written;
  }
}
