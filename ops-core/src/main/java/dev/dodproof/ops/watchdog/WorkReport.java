package dev.dodproof.ops.watchdog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the work in a folder gets on. Immutable.
 *
 * @param checkedAt wall time of the check
 * @param waiting number of items in the folder
 * @param stuck those that have waited too long, in order of path
 * @param problem what kept the check from seeing or remembering everything, or null
 */
public record WorkReport(
    Instant checkedAt, int waiting, List<StuckItem> stuck, @Nullable String problem) {

  /** Copies the list. */
  public WorkReport {
    stuck = List.copyOf(stuck);
  }

  /**
   * Says it for humans.
   *
   * @return one clause
   */
  public String reason() {
    String words = stuck.size() + " of " + waiting + " work items are stuck";
    return problem == null ? words : words + ", " + problem;
  }

  HealthStatus health() {
    if (!stuck.isEmpty()) {
      return HealthStatus.UNHEALTHY;
    }
    return problem == null ? HealthStatus.HEALTHY : HealthStatus.UNKNOWN;
  }
}
