package dev.dodproof.archrules;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * What the compiled classes of a package offer now.
 *
 * @param members their public and protected members, as {@link ApiVisitor} writes them
 * @param compiled whether there was any class file
 * @param violations the class files that could not be read
 */
record PackageMembers(SortedSet<String> members, boolean compiled, List<LockViolation> violations) {

  PackageMembers {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    violations = List.copyOf(violations);
  }

  static PackageMembers read(Decommissioning decision, List<Path> classFolders) {
    TreeSet<String> members = new TreeSet<>();
    List<LockViolation> violations = new ArrayList<>();
    boolean compiled = false;
    for (Path root : classFolders) {
      Path folder = root.resolve(decision.folder());
      try {
        if (!Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
          for (Path file : Folders.filesBelow(folder, ".class")) {
            compiled = true;
            read(file, members, violations);
          }
        }
      } catch (IOException failure) {
        violations.add(
            PackageSources.unreadable(
                folder.toString(), "a folder that cannot be listed: " + failure));
      }
    }
    return new PackageMembers(members, compiled, violations);
  }

  private static void read(Path file, TreeSet<String> members, List<LockViolation> violations) {
    try (ClassFiles files = new ClassFiles()) {
      byte[] bytes = files.read(file.toUri());
      new ClassReader(bytes)
          .accept(
              new ApiVisitor(members),
              ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (UnreadableClassException | RuntimeException damaged) {
      // ASM reports damage by whatever exception the wrong bytes happen to cause.
      violations.add(
          new LockViolation(
              Kind.FILE_UNREADABLE,
              file.toString(),
              file
                  + " of a decommissioned package cannot be read: found "
                  + damaged
                  + "; expected a whole class file; compile it again"));
    }
  }
}
