package dev.dodproof.ops.breaker;

/** What a call's result or exception says about the condition of what was called. */
public enum Outcome {
  /** It works. */
  SUCCESS,
  /** It does not work. */
  FAILURE,
  /** Nothing: the permit is given back and decides nothing. */
  IGNORED
}
