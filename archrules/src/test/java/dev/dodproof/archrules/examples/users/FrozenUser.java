package dev.dodproof.archrules.examples.users;

import dev.dodproof.archrules.examples.legacy.Old;

/** Depends on a decommissioned package since before it was locked. */
public final class FrozenUser {

  private FrozenUser() {}

  static String call() {
    return Old.answer();
  }
}
