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
  private volatile long judgedNumber;

  CountWindow(int size, int minimumCalls) {
    this.size = size;
    this.minimumCalls = minimumCalls;
    this.failures = new CallLog(size);
    this.slowCalls = new CallLog(size);
    this.judgedNumber = judgedNumber(0);
  }

  @Override
  public long judgedNumber() {
    return judgedNumber;
  }

  /**
   * The call that completes the minimum is judged. After it, a success never raises a rate: it
   * comes in for a call that is at best a success too.
   */
  private long judgedNumber(long calls) {
    return calls >= minimumCalls ? NONE_JUDGED : minimumCalls - 1L;
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
    if (judgedNumber != NONE_JUDGED) {
      judgedNumber = judgedNumber(number + 1);
    }
  }

  @Override
  public WindowCounts counts(long calls) {
    return new WindowCounts(Math.min(calls, size), failures.size(calls), slowCalls.size(calls));
  }
}
