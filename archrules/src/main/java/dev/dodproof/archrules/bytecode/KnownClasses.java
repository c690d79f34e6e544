package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.Optional;

/** The classes that a {@link Hierarchy} is made of. */
public interface KnownClasses {

  /**
   * Finds a class by its name.
   *
   * @param name internal name
   * @param module the module from whose code it is seen, since two modules may have a class each
   * @return the class, unless it is not known here
   */
  Optional<ScannedClass> find(String name, String module);

  /**
   * Returns the known classes that extend or implement a class directly.
   *
   * @param name internal name
   * @return of any module
   */
  List<ScannedClass> directSubclasses(String name);
}
