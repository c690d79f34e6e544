package dev.dodproof.archrules.examples.cycles.second;

import dev.dodproof.archrules.examples.cycles.first.Chicken;

/** Hatches. */
public final class Egg {

  static Chicken hatch() {
    return new Chicken();
  }
}
