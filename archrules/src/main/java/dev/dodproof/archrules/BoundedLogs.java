package dev.dodproof.archrules;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds log files without a bound in configurations of Logback, Log4j 2 and {@code
 * java.util.logging} among the resources of a project.
 *
 * <p>Read are files whose name has {@code logback} or {@code log4j2} in it and ends in {@code
 * .xml}, and {@code logging.properties}. Thread-safe.
 */
public final class BoundedLogs {

  private static final String RULE = "every log file should have a bound";

  private BoundedLogs() {}

  /**
   * Searches a folder of resources and everything below it.
   *
   * @param folder for example {@code src/main/resources}
   * @return the violations: what could not be read, then log files without a bound, in the order of
   *     the files' names; empty if there is no such log file. A missing folder and a configuration
   *     that cannot be read are violations
   */
  public static List<String> inResources(Path folder) {
    LogConfigurations found = LogConfigurations.in(folder);
    return Stream.concat(found.complaints().stream(), found.violations().stream()).toList();
  }

  /**
   * Fails if {@link #inResources} finds anything.
   *
   * @param folder for example {@code src/main/resources}
   * @throws AssertionError with the whole list
   */
  public static void checkResources(Path folder) {
    Violations.failOn(RULE, inResources(folder));
  }
}
