package dev.dodproof.ops.watchdog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * What a watchdog found. Immutable.
 *
 * @param checkedAt wall time of the check
 * @param overall the verdict over all processes
 * @param reason one sentence for humans
 * @param processes each process, in order of name
 */
public record HealthReport(
    Instant checkedAt, HealthStatus overall, String reason, List<ProcessHealth> processes) {

  /** Copies the list. */
  public HealthReport {
    processes = List.copyOf(processes);
  }

  /** Judges the processes together. */
  static HealthReport of(Instant checkedAt, List<ProcessHealth> processes) {
    long bad = processes.stream().filter(process -> process.status().isBad()).count();
    long alive =
        processes.stream().filter(process -> process.status() == ProcessStatus.ALIVE).count();
    if (bad > 0) {
      String reason = bad + " of " + processes.size() + " processes are stale, dead or unreadable";
      return new HealthReport(checkedAt, HealthStatus.UNHEALTHY, reason, processes);
    }
    if (alive > 0) {
      String reason = alive + " processes are alive, the others ended orderly";
      return new HealthReport(checkedAt, HealthStatus.HEALTHY, reason, processes);
    }
    String reason =
        processes.isEmpty()
            ? "there is no heartbeat file"
            : "every process has ended, none is alive";
    return new HealthReport(checkedAt, HealthStatus.UNKNOWN, reason, processes);
  }

  /**
   * Returns the report for machines.
   *
   * @return one JSON object, format {@code dod-health/v1}, without a line feed
   */
  public String toJson() {
    ObjectNode json = BeatJson.MAPPER.createObjectNode();
    json.put("format", "dod-health/v1");
    json.put("checked_at_epoch_ms", checkedAt.toEpochMilli());
    json.put("overall", overall.name());
    json.put("reason", reason);
    var list = json.putArray("processes");
    for (ProcessHealth process : processes) {
      ObjectNode entry = list.addObject();
      entry.put("name", process.name());
      entry.put("status", process.status().name());
      entry.put("pid", process.pid());
      entry.put("age_ms", process.age() == null ? null : process.age().toMillis());
      entry.put("reason", process.reason());
    }
    return json.toString();
  }
}
