package dev.dodproof.archrules.examples.users;

/** Loads a decommissioned class by its name. */
public final class NamingUser {

  private NamingUser() {}

  static Class<?> load() throws ClassNotFoundException {
    return Class.forName("dev.dodproof.archrules.examples.legacy.Old");
  }

  static String neighbour() {
    return "dev.dodproof.archrules.examples.legacy.Older is no locked file";
  }
}
