package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the text of a lock file strictly: what {@link LockText} would not write is refused. */
final class LockParser {

  private final String file;
  private final String text;
  private final LockLines lines;

  private LockParser(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = new LockLines(file, text);
  }

  /** Reads a text with LF line ends. */
  static DecommissionedLock parse(String file, String text) throws DecommissionedLockException {
    return new LockParser(file, text).parse();
  }

  private DecommissionedLock parse() throws DecommissionedLockException {
    int version = version();
    checkDigest();
    DecommissionedLock lock = lock(version);
    // Catches whatever a reader may overlook: order, doubled entries, other spellings of numbers.
    if (!lock.text().equals(text)) {
      throw lines.unlike(lock.text());
    }
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
    int start = text.lastIndexOf("\n" + LockText.SEAL) + 1;
    if (start == 0 || !text.endsWith("\n")) {
      throw lines.malformed("no whole last line '" + LockText.SEAL + "sha256:<hex>'");
    }
    String named = text.substring(start + LockText.SEAL.length(), text.length() - 1);
    String found = Sha256.of(text.substring(0, start));
    if (!named.equals(found)) {
      throw new DecommissionedLockException(
          Kind.LOCK_EDITED,
          file,
          file
              + " was edited: found "
              + found
              + " over its lines, expected '"
              + OneLine.excerpt(named)
              + "' as its last line says; restore it, lock packages only by the command for it");
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
