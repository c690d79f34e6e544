package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.timeline.Timeline;
import dev.dodproof.ops.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells a timeline when a process falls ill and when it is well again, once each, however often it
 * is looked at. Safe for use by several threads.
 */
final class Incidents {

  private final Timeline timeline;
  private final String phaseId;
  private final String runId;
  private final String tool;
  private final Map<String, ProcessStatus> ill = new HashMap<>();

  Incidents(Timeline timeline, String phaseId, String runId, String tool) {
    this.timeline = timeline;
    this.phaseId = phaseId;
    this.runId = runId;
    this.tool = tool;
  }

  synchronized void tell(HealthReport report) {
    for (ProcessHealth process : report.processes()) {
      if (process.status().isBad()) {
        if (ill.put(process.name(), process.status()) != process.status()) {
          emit("watchdog_incident", process);
        }
      } else if (ill.remove(process.name()) != null) {
        emit("watchdog_cleared", process);
      }
    }
  }

  private void emit(String action, ProcessHealth process) {
    // A lost event is counted by the timeline; the report that is returned says the same.
    var unused =
        timeline.emit(
            TimelineEvent.of(action, phaseId, runId, tool)
                .withStatus(process.status() + ": " + process.reason())
                .withExtra("process", process.name()));
  }
}
