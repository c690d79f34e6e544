package dev.dodproof.archrules.examples.legacy;

/** Is decommissioned by the tests. */
public final class Old {

  /** Uses its neighbour, as it may. */
  public static String answer() {
    return Older.class.getSimpleName();
  }

  private Old() {}
}
