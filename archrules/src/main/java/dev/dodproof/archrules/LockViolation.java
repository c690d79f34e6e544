package dev.dodproof.archrules;

import java.util.Objects;

/**
 * One reason why decommissioned packages are not known to be untouched.
 *
 * @param kind what happened
 * @param subject the lock file, the package, a member, or a file ({@code com/acme/legacy/Old.java})
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
    /** A locked file is there, with the same content, under another name. */
    FILE_MOVED,
    /**
     * A file of a decommissioned package cannot be read, is a link, or is no Java source where its
     * tokens are to be compared.
     */
    FILE_UNREADABLE,
    /** Members were locked, and no compiled class of the package is there to compare them. */
    CLASSES_MISSING,
    /** A compiled class of a decommissioned package offers what was not locked. */
    MEMBER_ADDED,
    /** A compiled class of a decommissioned package no longer offers what was locked. */
    MEMBER_REMOVED,
    /** The lock has no seal, or none that a trusted key made for it. */
    LOCK_NOT_SEALED
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
