package dev.dodproof.archrules;

import com.tngtech.archunit.lang.ArchRule;

/**
 * Rules against failures that leave no trace.
 *
 * <p>Every rule fails when no class was imported, and when a class file in a folder of the import
 * cannot be read. Thread-safe.
 */
public final class SilentFailureRules {

  /**
   * No imported class drops an exception and goes on as if nothing had happened.
   *
   * <p>A handler drops the exception if it never reads it. That is a violation if the handler does
   * nothing else either (an empty {@code catch}, one that only leaves the method or the round of a
   * loop, a {@code finally} that returns), and if it answers one of the catch-all types ({@code
   * Throwable}, {@code Error}, {@code Exception}, {@code RuntimeException}) with a constant. Any
   * use of the exception, and any other action in its place, is a way to handle it; so is an empty
   * handler of a named exception if the method then returns a constant at once, and the block can
   * return something else. The exceptions by which reflection tells that a class, method or field
   * is not there may be dropped.
   */
  public static final ArchRule NO_CLASSES_SHOULD_DROP_EXCEPTIONS =
      noClassesShouldDropExceptionsExcept();

  private SilentFailureRules() {}

  /**
   * Returns the rule {@link #NO_CLASSES_SHOULD_DROP_EXCEPTIONS} with exceptions.
   *
   * @param exceptions each with its reason, {@code what} being the caught type (several joined by
   *     {@code " | "}); one that is no longer needed is a violation
   * @return the rule
   */
  public static ArchRule noClassesShouldDropExceptionsExcept(AllowedCode... exceptions) {
    return StrictRule.of(
        "no classes should drop exceptions",
        "a failure that leaves no trace cannot be found; throw, log or count it, give a value that"
            + " says so, or allow it with a reason",
        CodeScan.forDroppedExceptions(exceptions));
  }
}
