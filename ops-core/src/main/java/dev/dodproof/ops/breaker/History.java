package dev.dodproof.ops.breaker;

/**
 * What a stay inherits from the one before.
 *
 * @param generation number of the stay, from 0
 * @param openedInARow how often the circuit opened since it was last closed
 * @param totals results of all stays before
 */
record History(long generation, int openedInARow, Totals totals) {

  static final History NONE = new History(0, 0, Totals.ZERO);
}
