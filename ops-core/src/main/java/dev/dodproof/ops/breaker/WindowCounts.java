package dev.dodproof.ops.breaker;

/**
 * What the window of a closed circuit holds.
 *
 * @param calls calls with a result; ignored ones are not among them
 * @param failures those that failed
 * @param slowCalls those that were slow, failed or not
 */
public record WindowCounts(long calls, long failures, long slowCalls) {

  static final WindowCounts NONE = new WindowCounts(0, 0, 0);

  /**
   * Returns the share of failures.
   *
   * @return percent, 0 to 100; 0 without calls
   */
  public double failureRate() {
    return percent(failures);
  }

  /**
   * Returns the share of slow calls.
   *
   * @return percent, 0 to 100; 0 without calls
   */
  public double slowCallRate() {
    return percent(slowCalls);
  }

  /** With the marks of one more call, which is among the calls already. */
  WindowCounts plus(boolean failed, boolean slow) {
    return new WindowCounts(calls, failures + (failed ? 1 : 0), slowCalls + (slow ? 1 : 0));
  }

  private double percent(long part) {
    return calls == 0 ? 0 : 100.0 * part / calls;
  }
}
