package dev.dodproof.archrules.bytecode;

/**
 * A class and where it was found.
 *
 * @param facts what its class file says
 * @param module the module it belongs to, by any name that tells it from others
 * @param test whether it lies among the compiled tests, not the main classes
 */
public record ScannedClass(ClassFacts facts, String module, boolean test) {

  /** Returns its internal name. */
  public String name() {
    return facts.name();
  }

  /** Two with the same name and place are the same; comparing all facts would be slow. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScannedClass that
        && name().equals(that.name())
        && module.equals(that.module)
        && test == that.test;
  }

  @Override
  public int hashCode() {
    return name().hashCode();
  }
}
