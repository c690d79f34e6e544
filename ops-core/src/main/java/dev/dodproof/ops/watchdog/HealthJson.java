package dev.dodproof.ops.watchdog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The form of a health report for machines, {@code dod-health/v1}. */
final class HealthJson {

  private HealthJson() {}

  static String write(HealthReport report) {
    ObjectNode json = StrictObject.MAPPER.createObjectNode();
    json.put("format", "dod-health/v1");
    json.put("checked_at_epoch_ms", report.checkedAt().toEpochMilli());
    json.put("overall", report.overall().name());
    json.put("reason", report.reason());
    var processes = json.putArray("processes");
    report.processes().forEach(process -> put(processes.addObject(), process));
    Liveness liveness = report.liveness();
    if (liveness != null) {
      put(json.putObject("liveness"), liveness);
    }
    WorkReport work = report.work();
    if (work != null) {
      put(json.putObject("work"), work);
    }
    return json.toString();
  }

  private static void put(ObjectNode json, ProcessHealth process) {
    json.put("name", process.name());
    json.put("status", process.status().name());
    json.put("pid", process.pid());
    json.put("age_ms", ms(process.age()));
    json.put("last_beat_epoch_ms", ms(process.lastBeat()));
    json.put("last_progress_epoch_ms", ms(process.lastProgress()));
    json.put("reason", process.reason());
  }

  private static void put(ObjectNode json, Liveness liveness) {
    json.put("live", liveness.live());
    json.put("reason", liveness.reason());
    var overdue = json.putArray("overdue");
    for (OverdueTask task : liveness.overdue()) {
      ObjectNode entry = overdue.addObject();
      entry.put("task", task.task());
      entry.put("thread", task.thread());
      entry.put("state", task.state().name());
      entry.put("overdue_ms", ms(task.overdueBy()));
      entry.put("stack", task.stack());
    }
    var deadlocked = json.putArray("deadlocked");
    liveness.deadlocked().forEach(deadlocked::add);
  }

  private static void put(ObjectNode json, WorkReport work) {
    json.put("reason", work.reason());
    json.put("waiting", work.waiting());
    var stuck = json.putArray("stuck");
    for (StuckItem item : work.stuck()) {
      ObjectNode entry = stuck.addObject();
      entry.put("path", item.path());
      entry.put("first_seen_epoch_ms", ms(item.firstSeen()));
      entry.put("waited_ms", ms(item.waited()));
    }
  }

  private static @Nullable Long ms(@Nullable Duration duration) {
    return duration == null ? null : (Long) duration.toMillis();
  }

  private static @Nullable Long ms(@Nullable Instant instant) {
    return instant == null ? null : (Long) instant.toEpochMilli();
  }
}
