package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with what the installed git says; the damaged repositories are made by hand. */
class GitHeadTests {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path parent;
  private Path repository;

  @BeforeEach
  void initialise() throws Exception {
    repository = Files.createDirectory(parent.resolve("repository"));
    git(repository, "init", "--quiet", "--initial-branch=main");
  }

  @Test
  void aRepositoryWithoutCommitHasNoHead() {
    assertThat(GitHead.of(repository)).isEmpty();
  }

  @Test
  void aLooseBranchIsFollowed() throws Exception {
    commit(repository, "one");
    git(repository, "switch", "--quiet", "-c", "feature/\u00fcber-us");
    commit(repository, "two");
    assertSameAsGit(repository);
  }

  @Test
  void aPackedBranchIsFollowed() throws Exception {
    commit(repository, "one");
    git(repository, "branch", "main2");
    git(repository, "tag", "-a", "-m", "annotated", "v1");
    git(repository, "pack-refs", "--all");
    assertThat(repository.resolve(".git/refs/heads/main")).doesNotExist();
    assertSameAsGit(repository);
  }

  @Test
  void aLooseBranchIsNewerThanThePackedOne() throws Exception {
    commit(repository, "one");
    git(repository, "pack-refs", "--all");
    commit(repository, "two");
    assertSameAsGit(repository);
  }

  @Test
  void aDetachedHeadIsTheCommitItself() throws Exception {
    commit(repository, "one");
    commit(repository, "two");
    git(repository, "switch", "--quiet", "--detach", "HEAD~1");
    assertSameAsGit(repository);
  }

  @Test
  void aSymbolicBranchIsFollowed() throws Exception {
    commit(repository, "one");
    git(repository, "symbolic-ref", "refs/heads/alias", "refs/heads/main");
    git(repository, "symbolic-ref", "HEAD", "refs/heads/alias");
    assertSameAsGit(repository);
  }

  @Test
  void aWorktreeHasAHeadOfItsOwn() throws Exception {
    commit(repository, "one");
    Path worktree = parent.resolve("work tree");
    git(repository, "worktree", "add", "--quiet", "-b", "side", worktree.toString());
    commit(worktree, "two");
    assertSameAsGit(worktree);
    git(worktree, "pack-refs", "--all");
    assertSameAsGit(worktree);
    assertThat(GitHead.of(worktree)).isNotEqualTo(GitHead.of(repository));
  }

  @Test
  void aSubmoduleHasAHeadOfItsOwn() throws Exception {
    commit(repository, "one");
    Path outer = Files.createDirectory(parent.resolve("outer"));
    git(outer, "init", "--quiet");
    git(
        outer,
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        repository.toString(),
        "sub");
    commit(outer, "with submodule");
    assertThat(outer.resolve("sub/.git")).isRegularFile();
    assertSameAsGit(outer.resolve("sub"));
    assertThat(GitHead.of(outer.resolve("sub"))).isEqualTo(GitHead.of(repository));
  }

  @Test
  void aFolderWithinARepositoryBelongsToIt() throws Exception {
    commit(repository, "one");
    assertSameAsGit(Files.createDirectories(repository.resolve("a/b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ref: ",
        "ref: refs/heads/none",
        "ref: HEAD",
        "ref: ../outside",
        "ref: refs/../../outside",
        "ref: refs/heads/.invalid",
        "0123",
        COMMIT + "89",
        "0123456789ABCDEF0123456789abcdef01234567",
        COMMIT + "0123456789abcdef01234567"
      })
  void anOddHeadIsNoCommit(String head) throws Exception {
    Files.writeString(parent.resolve("outside"), COMMIT);
    Files.writeString(repository.resolve(".git/HEAD"), head);
    assertThat(GitHead.of(repository)).isEmpty();
  }

  @Test
  void referencesInACircleAreNoCommit() throws Exception {
    Path heads = repository.resolve(".git/refs/heads");
    Files.writeString(heads.resolve("a"), "ref: refs/heads/b");
    Files.writeString(heads.resolve("b"), "ref: refs/heads/a");
    Files.writeString(repository.resolve(".git/HEAD"), "ref: refs/heads/a");
    assertThat(GitHead.of(repository)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gitdir:", "gitdir: nowhere", "gitdir: \u0000", "nonsense"})
  void anOddGitFileIsNoCommit(String content) throws Exception {
    Path folder = Files.createDirectory(parent.resolve("odd"));
    Files.writeString(folder.resolve(".git"), content);
    assertThat(GitHead.of(folder)).isEmpty();
  }

  @Test
  void undecodableBytesAndHugeFilesAreNoCommit() throws Exception {
    Files.write(repository.resolve(".git/HEAD"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(GitHead.of(repository)).isEmpty();
    Files.write(repository.resolve(".git/HEAD"), new byte[10_000]);
    assertThat(GitHead.of(repository)).isEmpty();
  }

  private static void assertSameAsGit(Path folder) throws Exception {
    assertThat(GitHead.of(folder)).contains(git(folder, "rev-parse", "HEAD"));
  }

  private static void commit(Path folder, String message) throws Exception {
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message);
  }

  private static String git(Path folder, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=T",
                "-c",
                "user.email=t@example.org",
                "-c",
                "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // A hook that runs this build would hand down its own repository.
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process process = builder.redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output;
  }
}
