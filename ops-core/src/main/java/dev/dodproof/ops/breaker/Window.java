package dev.dodproof.ops.breaker;

/**
 * The calls that the decision to open looks at. Calls have ascending numbers; those not added are
 * quick successes. Guarded by the monitor of the stay it belongs to, but for {@link #isSteady}.
 */
sealed interface Window permits NoWindow, CountWindow, TimeWindow {

  /** Whether one more quick success cannot be what opens the circuit. Asked without the monitor. */
  boolean isSteady();

  /** Lets calls go that are too old. */
  void slide(long callsSoFar);

  /** Adds a call. */
  void add(long number, boolean failed, boolean slow);

  /** What the window holds when so many calls were made in all. */
  WindowCounts counts(long calls);
}
