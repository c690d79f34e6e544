package dev.dodproof.ops.watchdog;

/** How a watched process is. */
public enum ProcessStatus {
  /** It runs and beats. */
  ALIVE,
  /** It runs and has not beaten for too long. */
  STALE,
  /** It is gone without an orderly end. */
  DEAD,
  /** It ended orderly. */
  ENDED,
  /** It cannot be told: no heartbeat, a damaged one, one from the future, or out of sight. */
  UNREADABLE;

  /**
   * Tells whether somebody has to look after it.
   *
   * @return true for stale, dead and unreadable
   */
  public boolean isBad() {
    return this == STALE || this == DEAD || this == UNREADABLE;
  }
}
