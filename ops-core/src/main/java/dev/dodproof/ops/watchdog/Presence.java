package dev.dodproof.ops.watchdog;

/** Whether a process is there. */
enum Presence {
  RUNNING,
  GONE,
  /** Cannot be told from here; never taken for running. */
  UNKNOWABLE
}
