package dev.dodproof.archrules;

import java.util.Objects;

/**
 * One reason why decommissioned packages are not known to be untouched.
 *
 * @param kind what happened
 * @param subject the lock file, the package, or the file of it ({@code com/acme/legacy/Old.java})
 * @param message a sentence: what, where, found, expected, what to do
 */
public record LockViolation(Kind kind, String subject, String message) {

  /** What happened. */
  public enum Kind {
    /** There is no lock file; a project without decommissioned packages has an empty lock. */
    LOCK_MISSING,
    /** The lock file cannot be read: no file, too large, not UTF-8, an error of the disk. */
    LOCK_UNREADABLE,
    /** The lock file has a version this code does not know, or none. */
    LOCK_VERSION_UNKNOWN,
    /** The lock file does not have the digest it names, or not the digest that was expected. */
    LOCK_EDITED,
    /** The lock file breaks its format. */
    LOCK_MALFORMED,
    /** A package cannot be locked as asked. */
    LOCK_REFUSED,
    /** A folder of sources to check is not there, or none was named. */
    SOURCES_MISSING,
    /** A file of a decommissioned package differs from what was locked. */
    FILE_EDITED,
    /** A decommissioned package has a file that was not locked. */
    FILE_ADDED,
    /** A locked file is not there. */
    FILE_DELETED,
    /** A file of a decommissioned package cannot be read, or is a link. */
    FILE_UNREADABLE
  }

  /** Checks that nothing is null. */
  public LockViolation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return kind + ": " + message;
  }
}
