package dev.dodproof.archrules.examples.house;

/** Ends the process in many ways; nobody calls it. */
public final class Exits {

  private Exits() {}

  static void exit() {
    System.exit(1);
  }

  static void exitOfRuntime() {
    Runtime.getRuntime().exit(1);
  }

  static void halt() {
    Runtime.getRuntime().halt(1);
  }
}
