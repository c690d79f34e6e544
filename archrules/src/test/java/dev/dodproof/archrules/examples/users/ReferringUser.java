package dev.dodproof.archrules.examples.users;

import dev.dodproof.archrules.examples.legacy.Old;
import java.util.List;

/** Depends on a decommissioned package without calling it. */
@Needs(Old.class)
public final class ReferringUser {

  private ReferringUser() {}

  static Class<?> literal() {
    return Old.class;
  }

  static int generic(List<Old> list) {
    return list.size();
  }
}
