package dev.dodproof.ops.watchdog;

import java.time.Instant;
import java.util.List;

/**
 * Whether this process gets on with its work, as far as it can tell by itself: no file, no other
 * process and no network is asked, so that trouble outside never has it restarted in vain.
 * Immutable.
 *
 * @param checkedAt wall time of the check
 * @param overdue tasks beyond their deadline, the longest overdue first
 * @param deadlocked each thread that waits in a circle for others, with the lock and its owner
 */
public record Liveness(Instant checkedAt, List<OverdueTask> overdue, List<String> deadlocked) {

  /** Copies the lists. */
  public Liveness {
    overdue = List.copyOf(overdue);
    deadlocked = List.copyOf(deadlocked);
  }

  /**
   * Tells whether to leave the process running.
   *
   * @return false if a task is overdue or threads are deadlocked
   */
  public boolean live() {
    return overdue.isEmpty() && deadlocked.isEmpty();
  }

  /**
   * Says it for humans.
   *
   * @return one clause
   */
  public String reason() {
    return live()
        ? "no task of this process is overdue"
        : overdue.size()
            + " tasks of this process are overdue, "
            + deadlocked.size()
            + " threads deadlocked";
  }

  /**
   * Makes a health report of this alone, for a liveness probe.
   *
   * @return a report without processes
   */
  public HealthReport toReport() {
    return new HealthReport(checkedAt, health(), reason(), List.of(), this, null);
  }

  HealthStatus health() {
    return live() ? HealthStatus.HEALTHY : HealthStatus.UNHEALTHY;
  }
}
