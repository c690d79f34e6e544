package dev.dodproof.ops.watchdog;

/** How all that is watched is together. */
public enum HealthStatus {
  /** Something is alive, and nothing is ill. */
  HEALTHY,
  /** Nothing speaks for or against it: no heartbeat at all, no folder, or all processes ended. */
  UNKNOWN,
  /** A process is stale, suspended, dead or unreadable, a task hangs, or work is stuck. */
  UNHEALTHY;

  /** Returns the worse of the two; not knowing is worse than healthy. */
  HealthStatus and(HealthStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
