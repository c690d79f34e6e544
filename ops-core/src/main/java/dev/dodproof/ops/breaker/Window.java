package dev.dodproof.ops.breaker;

/**
 * The calls that the decision to open looks at. Calls have ascending numbers; those not added are
 * quick successes. Guarded by the monitor of the stay it belongs to, but for {@link #judgedNumber}.
 */
sealed interface Window permits NoWindow, CountWindow, TimeWindow {

  /** Answer of {@link #judgedNumber} if no quick success can open the circuit. */
  long NONE_JUDGED = Long.MAX_VALUE;

  /**
   * From which number on a quick success may be what opens the circuit. Asked without the monitor.
   */
  long judgedNumber();

  /** Lets calls go that are too old. */
  void slide(long callsSoFar);

  /** Adds a call. */
  void add(long number, boolean failed, boolean slow);

  /** What the window holds when so many calls were made in all. */
  WindowCounts counts(long calls);
}
