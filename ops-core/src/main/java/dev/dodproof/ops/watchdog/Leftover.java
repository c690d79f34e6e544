package dev.dodproof.ops.watchdog;

/**
 * A temporary file that somebody seems to have left behind.
 *
 * @param name of the file in its folder
 * @param fate what becomes of it
 * @param reason why, one clause
 */
public record Leftover(String name, Fate fate, String reason) {

  /** What becomes of a leftover. */
  public enum Fate {
    /** It may be in use, or nobody knows. */
    KEPT,
    /** It is safe to remove it; a preview leaves it there. */
    REMOVABLE,
    /** It is removed. */
    REMOVED,
    /** It was safe to remove it and that failed, or could not be told before; it is still there. */
    FAILED
  }

  Leftover become(Fate newFate, String newReason) {
    return new Leftover(name, newFate, newReason);
  }
}
