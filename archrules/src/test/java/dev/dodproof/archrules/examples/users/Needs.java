package dev.dodproof.archrules.examples.users;

/** Names a class in an annotation. */
public @interface Needs {

  /** Returns the class. */
  Class<?> value();
}
