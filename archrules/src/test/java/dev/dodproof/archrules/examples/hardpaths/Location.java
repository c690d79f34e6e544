package dev.dodproof.archrules.examples.hardpaths;

/** Carries a path, and has one as its default. */
public @interface Location {

  /** A path. */
  String value() default "/opt/acme/default";

  /** Paths. */
  String[] others() default {};

  /** Nested annotations with paths. */
  Inner[] inner() default {};

  /** Is nested. */
  @interface Inner {

    /** A path. */
    String value();
  }
}
