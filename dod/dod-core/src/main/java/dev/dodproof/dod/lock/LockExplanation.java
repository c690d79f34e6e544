package dev.dodproof.dod.lock;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.Exactness;
import dev.dodproof.archrules.LockViolation;
import dev.dodproof.archrules.LockViolation.Kind;
import dev.dodproof.archrules.LockedFile;
import dev.dodproof.archrules.LockedPackage;
import dev.dodproof.archrules.MalformedSourceException;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.git.FileEdits;
import dev.dodproof.dod.git.FileHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which commits are behind a violation. */
final class LockExplanation {

  private static final Set<Kind> ABOUT_FILES =
      EnumSet.of(Kind.FILE_EDITED, Kind.FILE_ADDED, Kind.FILE_DELETED, Kind.FILE_MOVED);

  private static final String ABSENT = "absent";

  private final LockProject project;
  private final DecommissionedLock lock;

  LockExplanation(LockProject project, DecommissionedLock lock) {
    this.project = project;
    this.lock = lock;
  }

  LockFinding of(LockViolation violation) {
    return new LockFinding(
        violation,
        ABOUT_FILES.contains(violation.kind())
            ? lock.packages().stream()
                .filter(locked -> holds(locked, violation.subject()))
                .flatMap(locked -> edits(locked, violation).stream())
                .toList()
            : List.of());
  }

  private static boolean holds(LockedPackage locked, String path) {
    return path.startsWith(locked.decision().packageName().replace('.', '/') + "/");
  }

  private List<String> edits(LockedPackage locked, LockViolation violation) {
    String path = violation.subject();
    Set<String> before =
        violation.kind() == Kind.FILE_ADDED
            ? Set.of(ABSENT)
            : locked.files().stream()
                .filter(file -> file.path().equals(path))
                .map(LockedFile::digest)
                .collect(Collectors.toSet());
    List<String> lines = new ArrayList<>();
    for (Path folder : project.code().sources()) {
      String file = ProjectPath.relative(project.root(), folder.resolve(path));
      FileEdits edits =
          FileHistory.since(
              project.root(),
              file,
              content -> fingerprint(locked.exactness(), path, content),
              before::contains);
      if (edits.uncommitted()) {
        lines.add(file + ": in the work tree, not committed");
      }
      edits.commits().stream().map(commit -> line(file, commit)).forEach(lines::add);
    }
    return lines;
  }

  private static String line(String file, FileEdits.Commit commit) {
    return "%s: by commit %s of %s (%s)"
        .formatted(file, commit.id().substring(0, 12), commit.date(), commit.subject());
  }

  private static String fingerprint(Exactness exactness, String path, Optional<byte[]> content) {
    if (content.isEmpty()) {
      return ABSENT;
    }
    try {
      return exactness.digest(path, content.get());
    } catch (MalformedSourceException noJava) {
      return "no Java";
    }
  }
}
