package dev.dodproof.ops.breaker;

/** Results since the breaker was built. */
record Totals(long successes, long failures, long ignored, long slowCalls, long opened) {

  static final Totals ZERO = new Totals(0, 0, 0, 0, 0);

  Totals plus(Totals more) {
    return new Totals(
        successes + more.successes,
        failures + more.failures,
        ignored + more.ignored,
        slowCalls + more.slowCalls,
        opened + more.opened);
  }
}
