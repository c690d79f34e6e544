package dev.dodproof.ops.breaker;

/** For breakers that look at failures in a row only. */
enum NoWindow implements Window {
  INSTANCE;

  @Override
  public long judgedNumber() {
    return NONE_JUDGED;
  }

  @Override
  public void slide(long callsSoFar) {
    // Holds nothing that could grow old.
  }

  @Override
  public void add(long number, boolean failed, boolean slow) {
    // The stay itself counts failures in a row.
  }

  @Override
  public WindowCounts counts(long calls) {
    return WindowCounts.NONE;
  }
}
