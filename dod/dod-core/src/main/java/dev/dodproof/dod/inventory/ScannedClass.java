package dev.dodproof.dod.inventory;

import dev.dodproof.dod.project.ProjectModule;

/**
 * A class and where it was found.
 *
 * @param facts what its class file says
 * @param module the module it belongs to
 * @param test whether it lies among the compiled tests, not the main classes
 */
record ScannedClass(ClassFacts facts, ProjectModule module, boolean test) {

  String name() {
    return facts.name();
  }

  /** Two with the same name and place are the same; comparing all facts would be slow. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScannedClass that
        && name().equals(that.name())
        && module.path().equals(that.module.path())
        && test == that.test;
  }

  @Override
  public int hashCode() {
    return name().hashCode();
  }
}
