package dev.dodproof.ops.breaker;

/** What became of a permit that came back. */
enum Effect {
  /** Taken into account; the stay goes on. */
  COUNTED,
  /** Taken into account, and it ended the stay. */
  DECIDED,
  /** The stay was over. */
  LATE,
  /** The stay records nothing. */
  UNRECORDED
}
