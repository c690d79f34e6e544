package dev.dodproof.archrules;

import java.util.Comparator;

/**
 * One file of a decommissioned package as it was when it was locked.
 *
 * @param path below its folder of sources, with {@code /}: {@code com/acme/legacy/Old.java}
 * @param digest {@code sha256:} and 64 lower-case hex digits, over what {@link Exactness} says
 */
public record LockedFile(String path, String digest) implements Comparable<LockedFile> {

  private static final Comparator<LockedFile> ORDER =
      Comparator.comparing(LockedFile::path).thenComparing(LockedFile::digest);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the path has control characters or the digest is none
   */
  public LockedFile {
    if (path.isEmpty() || path.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the file name '" + path + "' cannot be written in a lock");
    }
    if (!Sha256.isWritten(digest)) {
      throw new IllegalArgumentException("'" + digest + "' is no digest of the form sha256:<hex>");
    }
  }

  @Override
  public int compareTo(LockedFile other) {
    return ORDER.compare(this, other);
  }
}
