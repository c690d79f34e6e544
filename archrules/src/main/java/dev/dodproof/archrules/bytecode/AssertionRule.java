package dev.dodproof.archrules.bytecode;

/** Calls that count as an assertion. */
sealed interface AssertionRule permits NamedAssertions, PrefixedAssertions {

  /** Tells whether calling the method of a class, by internal name, is one. */
  boolean matches(String owner, String method);
}
