package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/** What a rule looks for in all imported classes together. Stateless, so safe in parallel tests. */
@FunctionalInterface
interface Inspection {

  /**
   * Inspects the classes.
   *
   * @param classes at least one, each of them readable
   * @return the violations, in the order in which they are to be told
   */
  List<String> inspect(JavaClasses classes);
}
