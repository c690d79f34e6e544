package dev.dodproof.dod.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads repositories that the real git made. */
class RepositoryReaderTests {

  @TempDir Path home;

  @Test
  void aCommittedProjectIsClean() {
    GitRepository git = GitRepository.committed(home, "project");
    RepositoryState.Known state = known(git.folder());

    assertThat(state.commit()).isEqualTo(git.head());
    assertThat(state.tree()).isEqualTo(git.git("rev-parse", "HEAD^{tree}"));
    assertThat(state.shallow()).isFalse();
    assertThat(state.uncommitted()).isEmpty();
  }

  @Test
  void aProjectMayLieBelowTheRepository() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write("other/B.java", "class B {}");

    assertThat(known(git.folder().resolve("src")).uncommitted()).containsExactly("other/B.java");
  }

  @Test
  void aModifiedFileIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write("src/A.java", "class A { }\n");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/A.java");
  }

  @Test
  void aFileEditedWithSizeAndTimeRestoredIsUncommitted() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Path file = git.folder().resolve("src/A.java");
    FileTime old = FileTime.fromMillis(1_700_000_000_000L);
    Files.setLastModifiedTime(file, old);
    git.git("status");
    Files.writeString(file, "class B {}\n");
    Files.setLastModifiedTime(file, old);

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/A.java");
  }

  @Test
  void aStagedFileIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write("src/B.java", "class B {}");
    git.git("add", "-A");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/B.java");
  }

  @Test
  void aStagedEditThatTheWorkTreeTookBackIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write("src/A.java", "class B {}\n");
    git.git("add", "-A");
    git.write("src/A.java", "class A {}\n");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/A.java");
  }

  @Test
  void anUntrackedFileIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write("new/folder/B.java", "class B {}");

    assertThat(known(git.folder()).uncommitted()).containsExactly("new/folder/B.java");
  }

  @Test
  void aDeletedFileIsUncommitted() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Files.delete(git.folder().resolve("src/A.java"));

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/A.java");
  }

  @Test
  void whatTheProjectIgnoresIsClean() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write("target/dod/x", "x");

    assertThat(known(git.folder()).uncommitted()).isEmpty();
  }

  @Test
  void sourcesThatOnlyThisMachineIgnoresAreUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write(".git/info/exclude", "*.java\n*.tmp\n");
    git.write("src/B.java", "class B {}");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/B.java");
  }

  @Test
  void anExcludesFileNamedByTheRepositoryHidesNoSource() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Path excludes = Files.writeString(home.resolve("excludes"), "*.java\n");
    git.git("config", "core.excludesFile", excludes.toString());
    git.write("src/B.java", "class B {}");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/B.java");
  }

  @Test
  void theWholeFolderOfAModuleThatOnlyThisMachineIgnoresIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write(".git/info/exclude", "more/\n");
    git.write("more/pom.xml", "<project/>");

    assertThat(known(git.folder()).uncommitted()).containsExactly("more");
  }

  @Test
  void whatAnEditorLeavesMayBeIgnoredByTheMachine() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write(".git/info/exclude", ".idea/\n.DS_Store\n*.iml\n");
    git.write(".idea/workspace.xml", "x");
    git.write("project.iml", "x");
    git.write("src/.DS_Store", "x");

    assertThat(known(git.folder()).uncommitted()).isEmpty();
  }

  @Test
  void generatedSourcesThatTheProjectIgnoresAreClean() {
    GitRepository git = GitRepository.committed(home, "project");
    git.write("src/.gitignore", "gen/\n!keep.txt\n*.txt\n");
    git.commit("ignore what is generated");
    git.write("src/gen/B.java", "class B {}");
    git.write("target/src/C.java", "class C {}");

    assertThat(known(git.folder()).uncommitted()).isEmpty();
  }

  @Test
  void noProgramOfTheRepositorysConfigurationIsRun() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    git.write(".gitattributes", "*.java filter=evil\n");
    git.commit("attributes");
    git.git("config", "filter.evil.clean", "touch ran; cat");
    git.write("src/A.java", "class B {}\n");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/A.java");
    assertThat(git.folder().resolve("ran")).doesNotExist();
  }

  @Test
  void lineEndsThatTheProjectConvertsAreClean() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    git.write(".gitattributes", "*.java text eol=crlf\n");
    git.commit("attributes");
    git.write("src/A.java", "class A {}\r\n");

    assertThat(known(git.folder()).uncommitted()).isEmpty();
  }

  @Test
  void aLinkIsComparedByItsTarget() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Path link = Files.createSymbolicLink(git.folder().resolve("link"), Path.of("src"));
    git.commit("link");
    assertThat(known(git.folder()).uncommitted()).isEmpty();

    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("sr2"));
    assertThat(known(git.folder()).uncommitted()).containsExactly("link");
  }

  @Test
  void aConflictIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.git("checkout", "-q", "-b", "side");
    git.write("src/A.java", "class Side {}\n");
    git.commit("side");
    git.git("checkout", "-q", "main");
    git.write("src/A.java", "class Main {}\n");
    git.commit("main");
    assertThat(mergeFails(git)).isTrue();

    assertThat(known(git.folder()).uncommitted()).contains("src/A.java");
  }

  private static boolean mergeFails(GitRepository git) {
    try {
      git.git("merge", "side");
      return false;
    } catch (AssertionError conflict) {
      return true;
    }
  }

  @Test
  void aFileAssumedUnchangedIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.git("update-index", "--assume-unchanged", "src/A.java");
    git.write("src/A.java", "class Hidden {}\n");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/A.java");
  }

  @Test
  void aFileSkippedInTheWorkTreeIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "project");
    git.git("update-index", "--skip-worktree", "src/A.java");
    git.write("src/A.java", "class Hidden {}\n");

    assertThat(known(git.folder()).uncommitted()).containsExactly("src/A.java");
  }

  @Test
  void aDetachedHeadIsKnown() {
    GitRepository git = GitRepository.committed(home, "project");
    String first = git.head();
    git.commit("second");
    git.git("checkout", "-q", "--detach", first);

    assertThat(known(git.folder()).commit()).isEqualTo(first);
    assertThat(known(git.folder()).uncommitted()).isEmpty();
  }

  @Test
  void aLinkedWorkTreeHasItsOwnHeadAndState() {
    GitRepository git = GitRepository.committed(home, "project");
    String first = git.head();
    git.commit("second");
    Path linked = home.resolve("linked");
    git.git("worktree", "add", "-q", "--detach", linked.toString(), first);
    assertThat(known(linked).commit()).isEqualTo(first);
    assertThat(known(linked).uncommitted()).isEmpty();

    git.at(linked).write("src/A.java", "class Changed {}\n");
    assertThat(known(linked).uncommitted()).containsExactly("src/A.java");
    assertThat(known(git.folder()).uncommitted()).isEmpty();
  }

  @Test
  void aSubmoduleIsARepositoryOfItsOwn() {
    GitRepository outer = withSubmodule();
    Path inner = outer.folder().resolve("inner");

    assertThat(known(inner).commit()).isEqualTo(outer.at(inner).head());
    assertThat(known(inner).uncommitted()).isEmpty();
    assertThat(known(outer.folder()).uncommitted()).isEmpty();
  }

  @Test
  void aModifiedSubmoduleIsUncommittedThoughItIsToBeIgnored() {
    GitRepository outer = withSubmodule();
    outer.git("config", "submodule.inner.ignore", "all");
    outer.at(outer.folder().resolve("inner")).write("src/A.java", "class Changed {}\n");

    assertThat(known(outer.folder()).uncommitted()).containsExactly("inner");
  }

  @Test
  void aSubmoduleAtAnotherCommitIsUncommitted() {
    GitRepository outer = withSubmodule();
    outer.at(outer.folder().resolve("inner")).commit("moved on");

    assertThat(known(outer.folder()).uncommitted()).containsExactly("inner");
  }

  private GitRepository withSubmodule() {
    GitRepository inner = GitRepository.committed(home, "source");
    GitRepository outer = GitRepository.committed(home, "outer");
    outer.git("submodule", "--quiet", "add", inner.folder().toString(), "inner");
    outer.commit("with submodule");
    return outer;
  }

  @Test
  void aRepositoryInsideThatIsNoSubmoduleIsUncommitted() {
    GitRepository outer = GitRepository.committed(home, "outer");
    GitRepository.committed(home, "outer/src/nested");

    assertThat(known(outer.folder()).uncommitted())
        .isNotEmpty()
        .allMatch(path -> path.startsWith("src/nested"));
  }

  @Test
  void aShallowCloneIsToldAsSuch() {
    GitRepository git = GitRepository.committed(home, "project");
    String first = git.head();
    git.commit("second");
    Path clone = home.resolve("clone");
    git.git("clone", "-q", "--depth", "1", git.folder().toUri().toString(), clone.toString());
    RepositoryState.Known state = known(clone, first);

    assertThat(state.shallow()).isTrue();
    assertThat(state.uncommitted()).isEmpty();
    assertThat(state.references().get(first)).isInstanceOf(CommitReference.Unresolved.class);
  }

  @Test
  void aLinkedWorkTreeOfAShallowCloneIsShallow() {
    GitRepository git = GitRepository.committed(home, "project");
    git.commit("second");
    Path clone = home.resolve("clone");
    git.git("clone", "-q", "--depth", "1", git.folder().toUri().toString(), clone.toString());
    Path linked = home.resolve("linked");
    git.at(clone).git("worktree", "add", "-q", "--detach", linked.toString());

    assertThat(known(linked).shallow()).isTrue();
  }

  @Test
  void aBareRepositoryIsNeverClean() {
    GitRepository git = GitRepository.committed(home, "project");
    Path bare = home.resolve("bare.git");
    git.git("clone", "-q", "--bare", git.folder().toString(), bare.toString());
    RepositoryState state = RepositoryReader.read(bare, Set.of());

    if (state instanceof RepositoryState.Known known) {
      assertThat(known.uncommitted()).isNotEmpty();
    } else {
      assertThat(state).isInstanceOf(RepositoryState.Unknown.class);
    }
  }

  @Test
  void aRepositoryWithoutCommitIsUnknown() {
    assertUnknown(GitRepository.empty(home, "project").folder(), "without any commit");
  }

  @Test
  void aFolderOutsideAnyRepositoryIsUnknown() throws IOException {
    Path folder = Files.createDirectories(home.resolve("plain"));
    Files.createDirectories(folder.resolve(".git"));

    assertThat(RepositoryReader.read(folder, Set.of())).isInstanceOf(RepositoryState.Unknown.class);
  }

  @Test
  void aCorruptRepositoryIsNotPassedOverForOneFurtherUp() throws IOException {
    GitRepository outer = GitRepository.committed(home, "outer");
    GitRepository inner = GitRepository.committed(home, "outer/target/project");
    Files.writeString(inner.folder().resolve(".git/HEAD"), "nonsense\n");
    assertThat(known(outer.folder()).uncommitted()).isEmpty();

    assertThat(RepositoryReader.read(inner.folder(), Set.of()))
        .isInstanceOf(RepositoryState.Unknown.class);
  }

  @Test
  void aProjectThatItsRepositoryIgnoresIsUncommitted() {
    GitRepository git = GitRepository.committed(home, "outer");
    git.write("target/project/src/A.java", "class A {}");

    assertThat(known(git.folder().resolve("target/project")).uncommitted())
        .containsExactly("target/project");
  }

  @Test
  void aRootThatIsALinkIsReadWhereItLies() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Path link = Files.createSymbolicLink(home.resolve("link"), git.folder().resolve("src"));

    assertThat(known(link).commit()).isEqualTo(git.head());
    assertThat(known(link).uncommitted()).isEmpty();
  }

  @Test
  void aRootThatDoesNotExistIsUnknown() {
    assertThat(RepositoryReader.read(home.resolve("absent"), Set.of()))
        .isInstanceOf(RepositoryState.Unknown.class);
  }

  @Test
  void aCorruptHeadIsUnknown() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Files.writeString(git.folder().resolve(".git/HEAD"), "nonsense\n");

    assertThat(RepositoryReader.read(git.folder(), Set.of()))
        .isInstanceOf(RepositoryState.Unknown.class);
  }

  @Test
  void aHeadWhoseCommitIsNotStoredIsUnknown() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Files.writeString(git.folder().resolve(".git/refs/heads/main"), "d".repeat(40) + "\n");

    assertThat(RepositoryReader.read(git.folder(), Set.of()))
        .isInstanceOf(RepositoryState.Unknown.class);
  }

  @Test
  void aCorruptIndexIsUnknown() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Files.writeString(git.folder().resolve(".git/index"), "nonsense");

    assertThat(RepositoryReader.read(git.folder(), Set.of()))
        .isInstanceOf(RepositoryState.Unknown.class);
  }

  @Test
  void aCorruptConfigurationIsUnknown() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Files.writeString(git.folder().resolve(".git/config"), "[core\nbare");

    assertThat(RepositoryReader.read(git.folder(), Set.of()))
        .isInstanceOf(RepositoryState.Unknown.class);
  }

  @Test
  void aMissingIndexLeavesNothingCommitted() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    Files.delete(git.folder().resolve(".git/index"));

    assertThat(known(git.folder()).uncommitted()).contains("src/A.java");
  }

  @Test
  void headIsContained() {
    GitRepository git = GitRepository.committed(home, "project");

    assertThat(reference(git, "HEAD")).isEqualTo(new CommitReference.Contained(git.head()));
  }

  @Test
  void anAncestorIsContainedHoweverItIsSpelled() {
    GitRepository git = GitRepository.committed(home, "project");
    String first = git.head();
    git.commit("second");

    for (String spelling : List.of(first, first.substring(0, 7), first.toUpperCase(Locale.ROOT))) {
      assertThat(reference(git, spelling)).isEqualTo(new CommitReference.Contained(first));
    }
  }

  @Test
  void aCommitOfAnotherBranchIsNoAncestor() {
    GitRepository git = GitRepository.committed(home, "project");
    git.git("checkout", "-q", "-b", "side");
    String side = git.commit("side");
    git.git("checkout", "-q", "main");

    assertThat(reference(git, side)).isEqualTo(new CommitReference.NotAncestor(side));
  }

  @Test
  void unknownAndUnusableReferencesAreUnresolved() {
    GitRepository git = GitRepository.committed(home, "project");
    String tree = git.git("rev-parse", "HEAD^{tree}");
    git.git("tag", "v1");

    for (String reference :
        List.of(
            "d".repeat(40), "ddddddd", "d".repeat(64), tree, "main", "v1", "HEAD~0", "", "abc")) {
      assertThat(reference(git, reference))
          .as(reference)
          .isInstanceOf(CommitReference.Unresolved.class);
    }
  }

  @Test
  void aBranchNamedLikeAnIdIsNotFollowed() {
    GitRepository git = GitRepository.committed(home, "project");
    git.git("update-ref", "refs/heads/abcdef1", "HEAD");
    git.git("update-ref", "refs/tags/" + "d".repeat(40), "HEAD");

    assertThat(reference(git, "abcdef1")).isInstanceOf(CommitReference.Unresolved.class);
    assertThat(reference(git, "d".repeat(40))).isInstanceOf(CommitReference.Unresolved.class);
  }

  @Test
  void aBranchNamedLikeAnAbbreviationDoesNotHideTheCommit() {
    GitRepository git = GitRepository.committed(home, "project");
    String first = git.head();
    git.commit("second");
    git.git("update-ref", "refs/heads/" + first.substring(0, 7), "HEAD");

    assertThat(reference(git, first.substring(0, 7)))
        .isEqualTo(new CommitReference.Contained(first));
  }

  @Test
  void readingLeavesNoTrace() throws IOException {
    GitRepository git = GitRepository.committed(home, "project");
    List<String> before = everything(git.folder());
    known(git.folder());

    assertThat(everything(git.folder())).isEqualTo(before);
  }

  private static List<String> everything(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void aRequiredFileThatGitIgnoresCountsAsUncommitted() {
    GitRepository git = GitRepository.committed(home, "ignored");
    Path ignored = git.write("target/DOD__PHASE_A.md", "# Ignored\n");
    Path committed = git.folder().resolve("src/A.java");

    RepositoryState state =
        RepositoryReader.read(git.folder(), Set.of(), List.of(ignored, committed));

    assertThat(((RepositoryState.Known) state).uncommitted())
        .containsExactly("target/DOD__PHASE_A.md");
  }

  private static CommitReference reference(GitRepository git, String reference) {
    return known(git.folder(), reference).references().get(reference);
  }

  private static RepositoryState.Known known(Path root, String... references) {
    RepositoryState state = RepositoryReader.read(root, Set.of(references));
    assertThat(state).isInstanceOf(RepositoryState.Known.class);
    return (RepositoryState.Known) state;
  }

  private static void assertUnknown(Path root, String reason) {
    RepositoryState state = RepositoryReader.read(root, Set.of());
    assertThat(state).isInstanceOf(RepositoryState.Unknown.class);
    assertThat(((RepositoryState.Unknown) state).reason()).contains(reason);
  }
}
