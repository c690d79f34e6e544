package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sources of a package as they are on disk now.
 *
 * @param files those that could be read, of all folders of sources
 * @param unreadable the names of those that could not
 * @param violations why they could not
 */
record PackageSources(
    List<LockedFile> files, Set<String> unreadable, List<LockViolation> violations) {

  private static final long MAXIMUM_BYTES = 64L * 1024 * 1024;

  PackageSources {
    files = List.copyOf(files);
    unreadable = Set.copyOf(unreadable);
    violations = List.copyOf(violations);
  }

  static PackageSources read(Decommissioning decision, Exactness exactness, List<Path> roots) {
    Reader reader = new Reader(exactness);
    for (Path root : roots) {
      reader.readAll(root, root.resolve(decision.folder()));
    }
    return new PackageSources(reader.files, reader.unreadable, reader.violations);
  }

  static LockViolation unreadable(String subject, String found) {
    return new LockViolation(
        Kind.FILE_UNREADABLE,
        subject,
        subject
            + " of a decommissioned package cannot be read: found "
            + found
            + "; expected a regular file; restore it");
  }

  private static final class Reader {

    private final Exactness exactness;
    private final List<LockedFile> files = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<LockViolation> violations = new ArrayList<>();

    Reader(Exactness exactness) {
      this.exactness = exactness;
    }

    void readAll(Path root, Path folder) {
      try {
        if (!Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
          for (Path file : Folders.filesBelow(folder, "")) {
            // Some file systems hand names back in another composition than they were given.
            String name = Normalizer.normalize(Folders.name(root, file), Normalizer.Form.NFC);
            read(file, name);
          }
        }
      } catch (IOException failure) {
        violations.add(unreadable(folder.toString(), "a folder that cannot be listed: " + failure));
      }
    }

    private void read(Path file, String name) {
      try {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          refuse(file, name, "a link or no file at all");
        } else if (Files.size(file) > MAXIMUM_BYTES) {
          refuse(file, name, "more than 64 MiB");
        } else {
          files.add(new LockedFile(name, exactness.digest(name, Files.readAllBytes(file))));
        }
      } catch (MalformedSourceException noJava) {
        unreadable.add(name);
        violations.add(noJava(file, noJava));
      } catch (IOException | IllegalArgumentException failure) {
        refuse(file, name, failure.toString());
      }
    }

    private void refuse(Path file, String name, String found) {
      unreadable.add(name);
      violations.add(unreadable(file.toString(), found));
    }

    private static LockViolation noJava(Path file, MalformedSourceException noJava) {
      return new LockViolation(
          Kind.FILE_UNREADABLE,
          file.toString(),
          file
              + ":"
              + noJava.line()
              + " of a decommissioned package is no Java source: "
              + noJava.getMessage()
              + "; expected tokens of Java; restore it, or lock the package byte by byte");
    }
  }
}
