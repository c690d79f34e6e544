package dev.dodproof.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the phase to which the criteria of a test, a class or a package belong, where {@link
 * DodCriterion#phase()} is empty. The nearest one counts: method or field, class, enclosing
 * classes, package. Needed only where two documents have criteria that a text could mean.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE, ElementType.PACKAGE})
public @interface DodPhase {

  /**
   * Names the phase.
   *
   * @return the phase id, as in the file name {@code DOD__<PHASE>.md}
   */
  String value();
}
