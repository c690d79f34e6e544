package dev.dodproof.archrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
   * @return the violations, in the order of the files' names; empty if there is no such log file. A
   *     missing folder and a configuration that cannot be read are violations
   */
  public static List<String> inResources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of("Folder " + folder + " is missing; name the folder of resources");
    }
    List<String> violations = new ArrayList<>();
    try {
      for (Path file : Folders.filesBelow(folder, "")) {
        violations.addAll(in(Folders.name(folder, file), file));
      }
    } catch (IOException failure) {
      violations.add("Folder " + folder + " cannot be listed (" + failure + ")");
    }
    return violations;
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

  private static List<String> in(String path, Path file) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.equals("logging.properties")) {
      return JdkLoggingConfiguration.violations(path, file);
    }
    boolean xml = name.endsWith(".xml") && (name.contains("logback") || name.contains("log4j2"));
    return xml ? XmlLoggingConfiguration.violations(path, file) : List.of();
  }

  static String unreadable(String path, Exception failure) {
    return "Log configuration "
        + path
        + " cannot be read ("
        + ViolationIdentity.of(String.valueOf(failure.getMessage()))
        + "); repair it";
  }
}
