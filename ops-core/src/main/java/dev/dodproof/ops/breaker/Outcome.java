package dev.dodproof.ops.breaker;

/** How a permit comes back. */
enum Outcome {
  SUCCESS,
  FAILURE,
  RELEASED
}
