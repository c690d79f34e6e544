package dev.dodproof.dod.git;

import dev.dodproof.dod.files.ProjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Finds the commits that edited a file since it was in a certain state. For explanations only: what
 * cannot be read explains nothing.
 */
public final class FileHistory {

  private static final int MAXIMUM_BYTES = 64 * 1024 * 1024;
  private static final int SUBJECT_CHARACTERS = 100;

  private final Repository repository;
  private final String path;
  private final Function<Optional<byte[]>, String> fingerprint;

  private FileHistory(
      Repository repository, String path, Function<Optional<byte[]>, String> fingerprint) {
    this.repository = repository;
    this.path = path;
    this.fingerprint = fingerprint;
  }

  /**
   * Looks for the edits of a file.
   *
   * @param root a folder at or below the root of a work tree; where there is none, nothing is known
   * @param file a path below the root, with {@code /}; the file need not exist
   * @param fingerprint tells states of the file apart: content, or none where it does not exist
   * @param wanted the fingerprints of the state before the edits
   * @return the edits since the latest commit with that state
   */
  public static FileEdits since(
      Path root,
      String file,
      Function<Optional<byte[]>, String> fingerprint,
      Predicate<String> wanted) {
    QuietSystem.install();
    try {
      Path folder = root.toRealPath();
      FileRepositoryBuilder builder = RepositoryReader.nearest(folder);
      if (builder.getGitDir() == null) {
        return FileEdits.UNKNOWN;
      }
      try (Repository repository = builder.build()) {
        ObjectId head = repository.resolve("HEAD^{commit}");
        if (head == null || repository.isBare()) {
          return FileEdits.UNKNOWN;
        }
        Path present = folder.resolve(file);
        Path workTree = repository.getWorkTree().toPath().toRealPath();
        String path = ProjectPath.relative(workTree, present);
        return new FileHistory(repository, path, fingerprint).edits(head, present, wanted);
      }
    } catch (IOException | RuntimeException unreadable) {
      // JGit reports a corrupt repository by unchecked exceptions too.
      return FileEdits.UNKNOWN;
    }
  }

  private FileEdits edits(ObjectId head, Path present, Predicate<String> wanted)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit latest = walk.parseCommit(head);
      boolean uncommitted = !state(latest).equals(fingerprint.apply(content(present)));
      walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
      walk.markStart(latest);
      List<FileEdits.Commit> commits = new ArrayList<>();
      for (RevCommit commit : walk) {
        if (wanted.test(state(commit))) {
          return new FileEdits(commits, uncommitted);
        }
        if (commits.size() < FileEdits.MAXIMUM) {
          commits.add(describe(commit));
        }
      }
      boolean beganAbsent = wanted.test(fingerprint.apply(Optional.empty()));
      return new FileEdits(beganAbsent ? commits : List.of(), uncommitted);
    }
  }

  private String state(RevCommit commit) throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(repository, path, commit.getTree())) {
      return fingerprint.apply(
          walk == null
              ? Optional.empty()
              : Optional.of(repository.open(walk.getObjectId(0)).getBytes(MAXIMUM_BYTES)));
    }
  }

  private static Optional<byte[]> content(Path present) throws IOException {
    return Files.isRegularFile(present, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readAllBytes(present))
        : Optional.empty();
  }

  private static FileEdits.Commit describe(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    String subject = commit.getShortMessage().replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
    return new FileEdits.Commit(
        commit.name(),
        LocalDate.ofInstant(author.getWhenAsInstant(), author.getZoneId()).toString(),
        subject.length() <= SUBJECT_CHARACTERS
            ? subject
            : subject.substring(0, SUBJECT_CHARACTERS) + "…");
  }
}
