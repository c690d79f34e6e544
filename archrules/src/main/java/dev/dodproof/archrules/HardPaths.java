package dev.dodproof.archrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds absolute paths of a machine in resource files.
 *
 * <p>Class files are left to {@link HardPathRules}. Text may be UTF-8, Latin-1 or, with a byte
 * order mark, UTF-16; of binary files the longer runs of printable ASCII are looked at.
 * Thread-safe.
 */
public final class HardPaths {

  /** 64 MiB; a larger resource is reported instead of searched. */
  static final long MAXIMUM_BYTES = 64L * 1024 * 1024;

  private HardPaths() {}

  /**
   * Searches every file below a folder.
   *
   * @param folder the folder, with at least one file that is no class file
   * @param exceptions what may stand, each with its reason
   * @return the violations, as sentences, by file and line; none if all is well. A missing or empty
   *     folder, a symbolic link and a file that cannot be read are violations
   */
  public static List<String> inResources(Path folder, AllowedHardPath... exceptions) {
    List<HardPath> found = new ArrayList<>();
    List<String> violations = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    try {
      for (Path file : Folders.filesBelow(folder, "")) {
        String name = Folders.name(folder, file);
        if (!name.endsWith(".class")) {
          names.add(name);
          search(name, file, found, violations);
        }
      }
    } catch (IOException failure) {
      return List.of(
          "Resource folder "
              + folder
              + " cannot be listed ("
              + failure
              + "); expected a folder with resources; name the right folder");
    }
    if (names.isEmpty()) {
      return List.of("Resource folder " + folder + " has no file; name the right folder");
    }
    violations.addAll(new AllowedHardPaths(exceptions).violations(found, names));
    return violations;
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

  private static void search(
      String name, Path file, List<HardPath> found, List<String> violations) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      violations.add(
          "Resource <"
              + name
              + "> is no regular file; expected no links; put the file itself there");
      return;
    }
    try {
      if (Files.size(file) > MAXIMUM_BYTES) {
        violations.add("Resource <" + name + "> has more than 64 MiB and was not searched");
        return;
      }
      found.addAll(hardPaths(name, ResourceText.of(Files.readAllBytes(file))));
    } catch (IOException failure) {
      violations.add("Resource <" + name + "> cannot be read (" + failure + ")");
    }
  }

  private static List<HardPath> hardPaths(String name, ResourceText text) {
    List<HardPath> found = new ArrayList<>();
    int line = 0;
    for (String content : text.lines()) {
      line++;
      if (MachinePaths.isIn(content)) {
        found.add(
            HardPath.of(
                name,
                "Resource <" + name + ">",
                content.strip(),
                name,
                text.numbered() ? line : 0));
      }
    }
    return found;
  }
}
