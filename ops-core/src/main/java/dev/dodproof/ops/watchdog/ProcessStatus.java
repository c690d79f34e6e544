package dev.dodproof.ops.watchdog;

/** How a watched process is. */
public enum ProcessStatus {
  /** It runs and beats. */
  ALIVE,
  /** It runs and has not beaten for too long. */
  STALE,
  /** It has not beaten for too long because it is stopped, by a signal or a debugger. */
  SUSPENDED,
  /** It is gone without an orderly end. */
  DEAD,
  /** It ended orderly. */
  ENDED,
  /** It cannot be told: no heartbeat, a damaged one, one from the future, or out of sight. */
  UNREADABLE;

  /**
   * Tells whether somebody has to look after it.
   *
   * @return true for stale, suspended, dead and unreadable
   */
  public boolean isBad() {
    return this != ALIVE && this != ENDED;
  }
}
