package dev.dodproof.archrules;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds absolute paths of a machine in resource files, and in compiled classes without ArchUnit.
 *
 * <p>In an ArchUnit test use {@link HardPathRules} for classes. Thread-safe.
 */
public final class HardPaths {

  private HardPaths() {}

  /**
   * Searches every file below a folder that is no class file.
   *
   * <p>Text may be UTF-8, Latin-1 or, with a byte order mark, UTF-16; escapes in properties, JSON
   * and YAML and character references in markup are decoded. Of binary files the longer runs of
   * printable ASCII are looked at.
   *
   * @param folder the folder, with at least one file that is no class file
   * @param exceptions what may stand, each with its reason
   * @return the violations, as sentences: what could not be searched, then by file and line; none
   *     if all is well. A missing or empty folder, a symbolic link and a file that cannot be read
   *     are violations
   */
  public static List<String> inResources(Path folder, AllowedHardPath... exceptions) {
    ResourceSearch search = ResourceSearch.of(folder);
    return all(search.complaints(), search.violations(new AllowedHardPaths(exceptions)));
  }

  /**
   * Searches every file below a folder and fails if anything is wrong.
   *
   * @param folder the folder, with at least one file that is no class file
   * @param exceptions what may stand, each with its reason
   * @throws AssertionError with the list of {@link #inResources}
   */
  public static void checkResources(Path folder, AllowedHardPath... exceptions) {
    Violations.failOn("no resources should contain hard paths", inResources(folder, exceptions));
  }

  /**
   * Searches every class file in folders and jars, as {@link HardPathRules} does, much faster.
   *
   * <p>Jars within jars are not searched, nor are the resources of jars.
   *
   * @param places at least one; each a folder or a jar with at least one class file
   * @param exceptions what may stand, each with its reason
   * @return the violations, as sentences, what could not be searched, then in the order of places
   *     and files; none if all is well. A place that is missing or has no class file, a class file
   *     that is damaged, too large or made for a newer JDK than these rules know, and a symbolic
   *     link are violations
   */
  public static List<String> inClasses(List<Path> places, AllowedHardPath... exceptions) {
    ClassSearch search = ClassSearch.of(places);
    return all(search.complaints(), search.violations(new AllowedHardPaths(exceptions)));
  }

  /**
   * Searches every class file in folders and jars and fails if anything is wrong.
   *
   * @param places at least one; each a folder or a jar with at least one class file
   * @param exceptions what may stand, each with its reason
   * @throws AssertionError with the list of {@link #inClasses}
   */
  public static void checkClasses(List<Path> places, AllowedHardPath... exceptions) {
    Violations.failOn("no classes should contain hard paths", inClasses(places, exceptions));
  }

  private static List<String> all(List<String> complaints, List<String> violations) {
    return Stream.concat(complaints.stream(), violations.stream()).toList();
  }
}
