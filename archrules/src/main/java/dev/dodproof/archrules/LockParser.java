package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the text of a lock file strictly: what {@link LockText} would not write is refused. */
final class LockParser {

  private final String file;
  private final List<String> lines;
  private int next;

  private LockParser(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Reads a text with LF line ends. */
  static DecommissionedLock parse(String file, String text) throws DecommissionedLockException {
    LockParser parser = new LockParser(file, Arrays.asList(text.split("\n", -1)));
    parser.checkVersion();
    parser.checkSeal(text);
    DecommissionedLock lock = parser.lock();
    // Catches whatever a reader may overlook: order, doubled entries, other spellings of numbers.
    if (!lock.text().equals(text)) {
      throw parser.malformed("an order or spelling that this tool does not write");
    }
    return lock;
  }

  private void checkVersion() throws DecommissionedLockException {
    String found = lines.get(0);
    if (!found.equals(DecommissionedLock.VERSION)) {
      throw new DecommissionedLockException(
          Kind.LOCK_VERSION_UNKNOWN,
          file,
          file
              + ":1: found version '"
              + HardPath.of("", "", found, "", 0).text()
              + "', expected '"
              + DecommissionedLock.VERSION
              + "'; restore the lock file, or use the version of DoD Proof that wrote it");
    }
  }

  private void checkSeal(String text) throws DecommissionedLockException {
    int start = text.lastIndexOf("\n" + LockText.SEAL) + 1;
    if (start == 0 || !text.endsWith("\n")) {
      throw malformed("no whole last line '" + LockText.SEAL + "sha256:<hex>'");
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
              + named
              + "' as its last line says; restore it, lock packages only by the command for it");
    }
  }

  private DecommissionedLock lock() throws DecommissionedLockException {
    next = 1;
    int count = number("packages");
    List<LockedPackage> packages = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      packages.add(lockedPackage());
    }
    try {
      return new DecommissionedLock(packages);
    } catch (IllegalArgumentException wrong) {
      throw malformed(String.valueOf(wrong.getMessage()));
    }
  }

  private LockedPackage lockedPackage() throws DecommissionedLockException {
    String name = value("package");
    String date = value("date");
    String reason = value("reason");
    Set<String> dependents = new TreeSet<>();
    int dependentCount = number("dependents");
    for (int index = 0; index < dependentCount; index++) {
      dependents.add(value("dependent"));
    }
    String digest = value("digest");
    List<String> files = new ArrayList<>();
    int fileCount = number("files");
    for (int index = 0; index < fileCount; index++) {
      files.add(value("file"));
    }
    try {
      LockedPackage locked =
          new LockedPackage(
              new Decommissioning(name, LocalDate.parse(date), reason, dependents),
              files.stream().map(LockParser::lockedFile).toList());
      if (!locked.digest().equals(digest)) {
        throw malformed("digest " + digest + " for files that have " + locked.digest());
      }
      return locked;
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw malformed(String.valueOf(wrong.getMessage()));
    }
  }

  private static LockedFile lockedFile(String value) {
    int blank = value.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("'" + value + "' is no digest and file name");
    }
    return new LockedFile(value.substring(blank + 1), value.substring(0, blank));
  }

  private String value(String key) throws DecommissionedLockException {
    String line = next < lines.size() ? lines.get(next) : "";
    if (!line.startsWith(key + ": ")) {
      next++;
      throw malformed("no line '" + key + ": …'");
    }
    next++;
    return line.substring(key.length() + 2);
  }

  private int number(String key) throws DecommissionedLockException {
    String value = value(key);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException wrong) {
      throw malformed("'" + value + "' where a number belongs");
    }
  }

  private DecommissionedLockException malformed(String found) {
    return new DecommissionedLockException(
        Kind.LOCK_MALFORMED,
        file,
        file
            + ":"
            + Math.max(1, next)
            + ": found "
            + found
            + "; expected the format "
            + DecommissionedLock.VERSION
            + "; restore the lock file");
  }
}
