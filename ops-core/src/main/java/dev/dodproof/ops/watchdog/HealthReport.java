package dev.dodproof.ops.watchdog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found by those who watched. Immutable; the {@code with} methods return extended copies.
 *
 * @param checkedAt wall time of the check
 * @param overall the verdict over all parts
 * @param reason one sentence for humans on each part
 * @param processes each process, in order of name
 * @param liveness of this process, or null if nobody looked
 * @param work waiting work, or null if nobody looked
 */
public record HealthReport(
    Instant checkedAt,
    HealthStatus overall,
    String reason,
    List<ProcessHealth> processes,
    @Nullable Liveness liveness,
    @Nullable WorkReport work) {

  /** Copies the list. */
  public HealthReport {
    processes = List.copyOf(processes);
  }

  /** Judges processes together. */
  static HealthReport of(Instant checkedAt, List<ProcessHealth> processes) {
    long bad = count(processes, true);
    long alive = processes.size() - bad - count(processes, ProcessStatus.ENDED);
    if (bad > 0) {
      String reason =
          bad + " of " + processes.size() + " processes are stale, suspended, dead or unreadable";
      return of(checkedAt, HealthStatus.UNHEALTHY, reason + lateAlike(processes, bad), processes);
    }
    if (alive > 0) {
      String reason = alive + " processes are alive, the others ended orderly";
      return of(checkedAt, HealthStatus.HEALTHY, reason, processes);
    }
    String reason =
        processes.isEmpty()
            ? "there is no heartbeat file"
            : "every process has ended, none is alive";
    return of(checkedAt, HealthStatus.UNKNOWN, reason, processes);
  }

  static HealthReport of(
      Instant checkedAt, HealthStatus overall, String reason, List<ProcessHealth> processes) {
    return new HealthReport(checkedAt, overall, reason, processes, null, null);
  }

  private static long count(List<ProcessHealth> processes, boolean bad) {
    return processes.stream().filter(process -> process.status().isBad() == bad).count();
  }

  private static long count(List<ProcessHealth> processes, ProcessStatus status) {
    return processes.stream().filter(process -> process.status() == status).count();
  }

  private static String lateAlike(List<ProcessHealth> processes, long bad) {
    boolean all = bad > 1 && count(processes, ProcessStatus.STALE) == processes.size();
    return all ? "; all are late alike, so the machine itself may have stood still" : "";
  }

  /**
   * Adds what a guard says of this process.
   *
   * @param checked what {@link ThreadGuard#liveness} returned
   * @return the extended copy, unhealthy if the process is not live
   */
  public HealthReport with(Liveness checked) {
    return new HealthReport(
        checkedAt,
        overall.and(checked.health()),
        reason + "; " + checked.reason(),
        processes,
        checked,
        work);
  }

  /**
   * Adds how the work gets on.
   *
   * @param checked what {@link WorkWatch#check} returned
   * @return the extended copy, unhealthy if work is stuck
   */
  public HealthReport with(WorkReport checked) {
    return new HealthReport(
        checkedAt,
        overall.and(checked.health()),
        reason + "; " + checked.reason(),
        processes,
        liveness,
        checked);
  }

  /**
   * Returns the report for machines.
   *
   * @return one JSON object, format {@code dod-health/v1}, without a line feed
   */
  public String toJson() {
    return HealthJson.write(this);
  }
}
