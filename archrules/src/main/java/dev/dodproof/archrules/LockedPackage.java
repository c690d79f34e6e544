package dev.dodproof.archrules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A decommissioned package with its sources as they were when it was locked.
 *
 * @param decision what was decided, when and why
 * @param files at least one, sorted; the same path may be there twice, from two folders of sources
 */
public record LockedPackage(Decommissioning decision, List<LockedFile> files) {

  /**
   * Checks and sorts the parts.
   *
   * @throws IllegalArgumentException if there is no file, or one outside the package
   */
  public LockedPackage {
    Objects.requireNonNull(decision, "decision");
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "package " + decision.packageName() + " has no source file to lock");
    }
    for (LockedFile file : files) {
      if (!file.path().startsWith(decision.folder() + "/")) {
        throw new IllegalArgumentException(
            file.path() + " is no file of package " + decision.packageName());
      }
    }
    files = files.stream().sorted().toList();
  }

  /**
   * Returns the digest of all sources.
   *
   * @return SHA-256 over one line {@code digest SP path LF} for each file, in order
   */
  public String digest() {
    return Sha256.of(
        files.stream()
            .map(file -> file.digest() + " " + file.path() + "\n")
            .collect(Collectors.joining()));
  }
}
