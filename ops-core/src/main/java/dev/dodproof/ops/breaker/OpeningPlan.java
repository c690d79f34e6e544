package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.TimeSource;
import java.util.function.Supplier;

/** Collects when a closed circuit is to open, and refuses what would never apply. */
final class OpeningPlan {

  private static final int NEVER = Integer.MAX_VALUE;
  private static final int DEFAULT_IN_A_ROW = 5;
  private static final int DEFAULT_MINIMUM = 10;

  private int failuresInARow;
  private int countWindow;
  private long timeWindowNanos;
  private int failuresInWindow = NEVER;
  private double failureRate = Double.POSITIVE_INFINITY;
  private double slowCallRate = Double.POSITIVE_INFINITY;
  private int minimumCalls;

  void failuresInARow(int failures) {
    failuresInARow = failures;
  }

  void countWindow(int calls) {
    countWindow = calls;
    timeWindowNanos = 0;
  }

  void timeWindow(long nanos) {
    timeWindowNanos = nanos;
    countWindow = 0;
  }

  void failuresInWindow(int failures) {
    failuresInWindow = failures;
  }

  void failureRate(double percent) {
    failureRate = percent;
  }

  void slowCallRate(double percent) {
    slowCallRate = percent;
  }

  void minimumCalls(int calls) {
    minimumCalls = calls;
  }

  OpeningRules rules() {
    boolean rates = failureRate <= 100 || slowCallRate <= 100;
    boolean looksAtWindow = rates || failuresInWindow < NEVER;
    demand(
        hasWindow() || !looksAtWindow,
        "failureRate, failuresInWindow and slowCallRate need a window:"
            + " set countWindow or timeWindow as well");
    demand(
        looksAtWindow || !hasWindow(),
        "a window alone never opens the circuit:"
            + " set failureRate, failuresInWindow or slowCallRate as well");
    demand(
        rates || minimumCalls == 0,
        "minimumCalls matters to rates only: set failureRate or slowCallRate as well");
    demandReachable("minimumCalls", minimumCalls);
    demandReachable("failuresInWindow", failuresInWindow < NEVER ? failuresInWindow : 0);
    return new OpeningRules(
        inARow(), failuresInWindow, failureRate, slowCallRate, rates ? minimum() : 0);
  }

  private void demandReachable(String what, int found) {
    demand(
        countWindow == 0 || found <= countWindow,
        what + " must be at most the countWindow of " + countWindow + ", found " + found);
  }

  private static void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }

  private boolean hasWindow() {
    return countWindow > 0 || timeWindowNanos > 0;
  }

  private int inARow() {
    if (failuresInARow > 0) {
      return failuresInARow;
    }
    return hasWindow() ? NEVER : DEFAULT_IN_A_ROW;
  }

  private int minimum() {
    if (minimumCalls > 0) {
      return minimumCalls;
    }
    return countWindow > 0 ? Math.min(countWindow, DEFAULT_MINIMUM) : DEFAULT_MINIMUM;
  }

  Supplier<Window> windows(OpeningRules rules, TimeSource time) {
    int calls = countWindow;
    long nanos = timeWindowNanos;
    if (calls > 0) {
      return () -> new CountWindow(calls, rules.minimumCalls());
    }
    return nanos > 0
        ? () -> new TimeWindow(nanos, rules.minimumCalls(), time)
        : () -> NoWindow.INSTANCE;
  }
}
