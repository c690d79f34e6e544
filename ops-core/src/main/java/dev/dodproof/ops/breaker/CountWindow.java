package dev.dodproof.ops.breaker;

/**
 * The last so many calls. It keeps no slot per call, only the numbers of those that failed or were
 * slow: a quick success has nothing to write but the call counter.
 */
final class CountWindow implements Window {

  private final int size;
  private final int minimumCalls;
  private final CallLog failures;
  private final CallLog slowCalls;
  private volatile boolean steady;

  CountWindow(int size, int minimumCalls) {
    this.size = size;
    this.minimumCalls = minimumCalls;
    this.failures = new CallLog(size);
    this.slowCalls = new CallLog(size);
    this.steady = minimumCalls <= 1;
  }

  /**
   * From the minimum on, a success never raises a rate: it comes in for a call that is at best a
   * success too.
   */
  @Override
  public boolean isSteady() {
    return steady;
  }

  @Override
  public void slide(long callsSoFar) {
    // The logs drop what is too old when they are asked.
  }

  @Override
  public void add(long number, boolean failed, boolean slow) {
    if (failed) {
      failures.add(number);
    }
    if (slow) {
      slowCalls.add(number);
    }
    if (!steady && number + 1 >= minimumCalls) {
      steady = true;
    }
  }

  @Override
  public WindowCounts counts(long calls) {
    return new WindowCounts(Math.min(calls, size), failures.size(calls), slowCalls.size(calls));
  }
}
