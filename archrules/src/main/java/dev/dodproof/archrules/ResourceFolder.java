package dev.dodproof.archrules;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of resources, to which rules are applied by build tools.
 *
 * <p>Unlike {@link HardPaths#inResources} and {@link BoundedLogs#inResources}, which list both, it
 * tells violations from what could not be read, so that nobody freezes the latter. Immutable and
 * thread-safe.
 */
public final class ResourceFolder {

  private final Path folder;

  private ResourceFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Names the folder.
   *
   * @param folder for example {@code src/main/resources}
   * @return what is in it
   */
  public static ResourceFolder at(Path folder) {
    return new ResourceFolder(folder);
  }

  /**
   * Finds absolute paths of a machine.
   *
   * @param exceptions what may stand; one that is no longer needed is a violation
   * @return the violations
   * @throws NotInspectedException if the folder is missing or empty, or a file cannot be read
   */
  public List<String> hardPaths(AllowedHardPath... exceptions) throws NotInspectedException {
    ResourceSearch search = ResourceSearch.of(folder);
    if (!search.complaints().isEmpty()) {
      throw new NotInspectedException(search.complaints());
    }
    return search.violations(new AllowedHardPaths(exceptions));
  }

  /**
   * Finds log files without a bound in configurations of logging.
   *
   * @return the violations
   * @throws NotInspectedException if the folder is missing, or a configuration cannot be read
   */
  public List<String> unboundedLogs() throws NotInspectedException {
    LogConfigurations found = LogConfigurations.in(folder);
    if (!found.complaints().isEmpty()) {
      throw new NotInspectedException(found.complaints());
    }
    return found.violations();
  }
}
