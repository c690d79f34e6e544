package dev.dodproof.ops.watchdog;

/** Whether a process is there. */
enum Presence {
  RUNNING,
  /** There, but stopped by a signal or a debugger. */
  STOPPED,
  GONE,
  /** Cannot be told from here; never taken for running. */
  UNKNOWABLE
}
