package dev.dodproof.ops.watchdog;

/** How all watched processes are together. */
public enum HealthStatus {
  /** At least one process is alive and none is stale, dead or unreadable. */
  HEALTHY,
  /** At least one process is stale, dead or unreadable. */
  UNHEALTHY,
  /** Nothing speaks for or against it: no heartbeat at all, no folder, or all processes ended. */
  UNKNOWN
}
