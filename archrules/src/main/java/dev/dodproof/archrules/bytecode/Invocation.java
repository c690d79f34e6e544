package dev.dodproof.archrules.bytecode;

import java.util.Objects;

/**
 * One way in which a method's code leads to other code.
 *
 * @param kind how the target is chosen
 * @param owner internal name of the class named in the instruction
 * @param name name of the method, or of the field for {@link Kind#FIELD}
 * @param descriptor descriptor of the method or field
 * @param byHandle whether a method handle leads there: a method reference or a lambda
 */
public record Invocation(
    Kind kind, String owner, String name, String descriptor, boolean byHandle) {

  private static final String CONSTRUCTOR = "<init>";

  /** Refuses what a damaged class file leaves out. */
  public Invocation {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(descriptor, "descriptor");
  }

  /** How the target is chosen. */
  public enum Kind {
    /** The receiver's class decides. */
    VIRTUAL,
    /** The named method itself: static, super or constructor. */
    EXACT,
    /** A field is read, in which a lambda may lie. */
    FIELD
  }

  /** Returns whether it creates an object. */
  public boolean isConstruction() {
    return name.equals(CONSTRUCTOR);
  }
}
