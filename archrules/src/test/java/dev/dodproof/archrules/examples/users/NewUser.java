package dev.dodproof.archrules.examples.users;

import dev.dodproof.archrules.examples.legacy.Old;
import dev.dodproof.archrules.examples.legacy.Older;

/** Depends on a decommissioned package. */
public final class NewUser {

  private NewUser() {}

  static String call() {
    return Old.answer();
  }

  static int count(Older[] array) {
    return array.length;
  }
}
