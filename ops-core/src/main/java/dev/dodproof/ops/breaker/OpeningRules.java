package dev.dodproof.ops.breaker;

/**
 * When a closed circuit opens: as soon as one of the limits is reached. Limits that do not apply
 * are out of reach.
 */
record OpeningRules(
    int failuresInARow,
    int failuresInWindow,
    double failureRate,
    double slowCallRate,
    int minimumCalls) {

  boolean open(long inARow, WindowCounts window) {
    return inARow >= failuresInARow
        || window.failures() >= failuresInWindow
        || (window.calls() >= minimumCalls
            && (window.failureRate() >= failureRate || window.slowCallRate() >= slowCallRate));
  }
}
