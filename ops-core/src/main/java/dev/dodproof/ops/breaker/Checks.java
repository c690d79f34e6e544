package dev.dodproof.ops.breaker;

import java.time.Duration;

/** Checks of what a builder is given; each message names the parameter, the bound and the value. */
final class Checks {

  private Checks() {}

  static int between(String what, int lowest, int highest, int found) {
    if (found < lowest || found > highest) {
      throw new IllegalArgumentException(
          what + " must be from " + lowest + " to " + highest + ", found " + found);
    }
    return found;
  }

  static int atLeastOne(String what, int found) {
    if (found < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, found " + found);
    }
    return found;
  }

  static double percent(String what, double found) {
    if (!(found > 0 && found <= 100)) {
      throw new IllegalArgumentException(
          what + " must be more than 0 and at most 100 percent, found " + found);
    }
    return found;
  }

  static long nanos(String what, Duration shortest, Duration longest, Duration found) {
    if (found.compareTo(shortest) < 0 || found.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          what + " must be from " + shortest + " to " + longest + ", found " + found);
    }
    return found.toNanos();
  }
}
