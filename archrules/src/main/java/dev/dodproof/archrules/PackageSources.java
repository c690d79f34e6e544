package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The sources of a package as they are on disk now.
 *
 * @param files those that could be read, of all folders of sources
 * @param violations what could not
 */
record PackageSources(List<LockedFile> files, List<LockViolation> violations) {

  private static final long MAXIMUM_BYTES = 64L * 1024 * 1024;

  PackageSources {
    files = List.copyOf(files);
    violations = List.copyOf(violations);
  }

  static PackageSources read(Decommissioning decision, List<Path> sourceRoots) {
    List<LockedFile> files = new ArrayList<>();
    List<LockViolation> violations = new ArrayList<>();
    for (Path root : sourceRoots) {
      Path folder = root.resolve(decision.folder());
      try {
        if (!Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
          for (Path file : Folders.filesBelow(folder, "")) {
            read(root, file, files, violations);
          }
        }
      } catch (IOException failure) {
        violations.add(unreadable(folder.toString(), "a folder that cannot be listed: " + failure));
      }
    }
    return new PackageSources(files, violations);
  }

  private static void read(
      Path root, Path file, List<LockedFile> files, List<LockViolation> violations) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      violations.add(unreadable(file.toString(), "a link or no file at all"));
      return;
    }
    try {
      if (Files.size(file) > MAXIMUM_BYTES) {
        violations.add(unreadable(file.toString(), "more than 64 MiB"));
        return;
      }
      // Some file systems hand names back in another composition than they were given.
      String name = Normalizer.normalize(Folders.name(root, file), Normalizer.Form.NFC);
      files.add(new LockedFile(name, Sha256.ofLines(Files.readAllBytes(file))));
    } catch (IOException | IllegalArgumentException failure) {
      violations.add(unreadable(file.toString(), failure.toString()));
    }
  }

  private static LockViolation unreadable(String subject, String found) {
    return new LockViolation(
        Kind.FILE_UNREADABLE,
        subject,
        subject
            + " of a decommissioned package cannot be read: found "
            + found
            + "; expected a regular file; restore it");
  }
}
