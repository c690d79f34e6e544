package dev.dodproof.archrules;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A decommissioned package with its code as it was when it was locked.
 *
 * @param decision what was decided, when and why
 * @param exactness what counts as an edit of its files
 * @param files at least one, sorted; the same path may be there twice, from two folders of sources
 * @param members the public and protected members of its compiled classes, one line each, sorted;
 *     none if it was locked without class files
 * @param accepted the edits that were accepted after it was locked, in order
 */
public record LockedPackage(
    Decommissioning decision,
    Exactness exactness,
    List<LockedFile> files,
    SortedSet<String> members,
    List<AcceptedEdits> accepted) {

  /**
   * Checks, copies and sorts the parts.
   *
   * @throws IllegalArgumentException if there is no file, one outside the package, or a member that
   *     is no line
   */
  public LockedPackage {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(exactness, "exactness");
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
    for (String member : members) {
      if (member.isBlank() || member.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("the member '" + member + "' is no line");
      }
    }
    files = files.stream().sorted().toList();
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    accepted = List.copyOf(accepted);
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
