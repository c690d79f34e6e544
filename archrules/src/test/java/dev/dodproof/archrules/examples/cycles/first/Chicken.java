package dev.dodproof.archrules.examples.cycles.first;

import dev.dodproof.archrules.examples.cycles.second.Egg;

/** Lays. */
public final class Chicken {

  Egg lay() {
    return new Egg();
  }
}
