package dev.dodproof.archrules;

import com.tngtech.archunit.lang.ArchRule;

/**
 * Rules against files that grow without bound.
 *
 * <p>Every rule fails when no class was imported, and when a class file in a folder of the import
 * cannot be read. What the configuration of a logging library says is searched by {@link
 * BoundedLogs}. Thread-safe.
 */
public final class BoundedFileRules {

  /**
   * No imported class opens a file in order to append to it, or makes a log file without a limit:
   * {@code new FileWriter(x, true)}, {@code new FileOutputStream(x, true)}, {@code
   * StandardOpenOption.APPEND}, {@code java.util.logging.FileHandler} without a limit, {@code
   * FileAppender} of Logback and Log4j 1.
   */
  public static final ArchRule NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND =
      noClassesShouldAppendWithoutBoundExcept();

  private BoundedFileRules() {}

  /**
   * Returns the rule {@link #NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND} with exceptions.
   *
   * @param exceptions each with its reason, which says what bounds the file; {@code what} is the
   *     class that appends; one that is no longer needed is a violation
   * @return the rule
   */
  public static ArchRule noClassesShouldAppendWithoutBoundExcept(AllowedCode... exceptions) {
    return StrictRule.of(
        "no classes should append to files without bound",
        "a file that only grows fills the disk; rotate it, limit it, or allow it and say what"
            + " bounds it",
        CodeScan.forUnboundedFiles(exceptions));
  }
}
