package dev.dodproof.archrules;

import com.tngtech.archunit.lang.ArchRule;

/**
 * Rules against absolute paths of one machine in compiled classes.
 *
 * <p>Looked at are string constants, concatenations, constant values of fields, annotation values
 * with their defaults, and labels of switches, in the byte code. Thread-safe.
 */
public final class HardPathRules {

  private static final String DESCRIPTION = "no classes should contain hard paths";

  private static final String REASON =
      "a path of one machine is wrong on every other; take it from configuration, a system property"
          + " or a parameter, or allow it with a reason";

  /**
   * No imported class has an absolute path of a machine among its strings.
   *
   * <p>Use it as a field with {@code @ArchTest} or call {@code check(classes)}. It fails when no
   * class was imported and when a class file cannot be read.
   */
  public static final ArchRule NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS =
      noClassesShouldContainHardPathsExcept();

  private HardPathRules() {}

  /**
   * Returns the rule {@link #NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS} with exceptions.
   *
   * @param exceptions each with its reason; one that is no longer needed is a violation
   * @return the rule
   */
  public static ArchRule noClassesShouldContainHardPathsExcept(AllowedHardPath... exceptions) {
    return StrictRule.of(
        DESCRIPTION, REASON, new HardPathInspection(new AllowedHardPaths(exceptions)));
  }
}
