package dev.dodproof.ops.breaker;

/**
 * What a stay knows of its calls at one moment, for {@link CircuitSnapshot}.
 *
 * @param totals results until then, of all stays
 */
record Figures(Totals totals, long consecutiveFailures, WindowCounts window) {}
