package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the text of a lock file strictly: what {@link LockText} would not write is refused. */
final class LockParser {

  private final String file;
  private final KeyedLines<DecommissionedLockException> lines;

  private LockParser(String file, String text) {
    this.file = file;
    this.lines = new KeyedLines<>(text, this::refusal);
  }

  private DecommissionedLockException refusal(int line, String found) {
    return new DecommissionedLockException(
        Kind.LOCK_MALFORMED,
        file,
        file
            + ":"
            + line
            + ": found "
            + found
            + "; expected the format "
            + lines.first()
            + "; restore the lock file");
  }

  /** Reads a text with LF line ends. */
  static DecommissionedLock parse(String file, String text) throws DecommissionedLockException {
    return new LockParser(file, text).parse();
  }

  private DecommissionedLock parse() throws DecommissionedLockException {
    int version = version();
    checkDigest();
    DecommissionedLock lock = lock(version);
    lines.requireText(lock.text());
    return lock;
  }

  private int version() throws DecommissionedLockException {
    String found = lines.line();
    if (found.equals(LockText.version(1))) {
      return 1;
    }
    if (found.equals(DecommissionedLock.VERSION)) {
      return 2;
    }
    throw new DecommissionedLockException(
        Kind.LOCK_VERSION_UNKNOWN,
        file,
        file
            + ":1: found version '"
            + OneLine.excerpt(found)
            + "', expected '"
            + DecommissionedLock.VERSION
            + "'; restore the lock file, or use the version of DoD Proof that wrote it");
  }

  private void checkDigest() throws DecommissionedLockException {
    Optional<String> mismatch = lines.digestMismatch(LockText.SEAL);
    if (mismatch.isPresent()) {
      throw new DecommissionedLockException(
          Kind.LOCK_EDITED,
          file,
          file
              + " was edited: "
              + mismatch.get()
              + "; restore it, lock packages only by the command for it");
    }
  }

  private DecommissionedLock lock(int version) throws DecommissionedLockException {
    int count = lines.count("packages");
    List<LockedPackage> packages = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      packages.add(lockedPackage(version));
    }
    try {
      return new DecommissionedLock(version, packages);
    } catch (IllegalArgumentException wrong) {
      throw lines.malformed(String.valueOf(wrong.getMessage()));
    }
  }

  private LockedPackage lockedPackage(int version) throws DecommissionedLockException {
    String name = lines.value("package");
    LocalDate date = lines.value("date", LocalDate::parse);
    String reason = lines.value("reason");
    boolean first = version == 1;
    Exactness exactness = first ? Exactness.LINES : lines.value("exactness", Exactness::ofWritten);
    List<AcceptedEdits> accepted =
        first ? List.of() : lines.values("accepted", "accept", LockParser::acceptedEdits);
    Set<String> dependents =
        new TreeSet<>(lines.values("dependents", "dependent", dependent -> dependent));
    String digest = lines.value("digest");
    List<LockedFile> files = lines.values("files", "file", LockParser::lockedFile);
    SortedSet<String> members =
        new TreeSet<>(first ? List.of() : lines.values("members", "member", member -> member));
    try {
      Decommissioning decision = new Decommissioning(name, date, reason, dependents);
      LockedPackage locked = new LockedPackage(decision, exactness, files, members, accepted);
      if (!locked.digest().equals(digest)) {
        throw lines.malformed("digest " + digest + " for files that have " + locked.digest());
      }
      return locked;
    } catch (IllegalArgumentException wrong) {
      throw lines.malformed(String.valueOf(wrong.getMessage()));
    }
  }

  private static LockedFile lockedFile(String value) {
    int blank = blank(value, "digest and file name");
    return new LockedFile(value.substring(blank + 1), value.substring(0, blank));
  }

  private static AcceptedEdits acceptedEdits(String value) {
    int blank = blank(value, "date and reason");
    return new AcceptedEdits(
        LocalDate.parse(value.substring(0, blank)), value.substring(blank + 1));
  }

  private static int blank(String value, String expected) {
    int blank = value.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("'" + value + "', which is no " + expected);
    }
    return blank;
  }
}
