package dev.dodproof.archrules.bytecode;

/** What makes a method or field a test. */
public enum TestKind {
  /** JUnit Jupiter: a test or a template of tests, which returns nothing. */
  JUPITER_TEST,
  /** JUnit Jupiter: a factory, which returns its tests. */
  JUPITER_FACTORY,
  /** JUnit 4, and test methods of JUnit 3. */
  JUNIT4,
  /** A rule of ArchUnit in a field or method. */
  ARCHUNIT,
  /** Another engine, whose own rules are not known here. */
  OTHER_ENGINE,
  /** It has an annotation that is not known here and may make it a test. */
  UNKNOWN,
  /** It is no test. */
  NONE;

  /** Returns whether it surely is a test. */
  public boolean isTest() {
    return this != UNKNOWN && this != NONE;
  }
}
