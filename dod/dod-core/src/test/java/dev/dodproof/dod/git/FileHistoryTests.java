package dev.dodproof.dod.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who edited a file since it was in a certain state. */
class FileHistoryTests {

  private static final String FILE = "src/A.java";
  private static final String BEFORE = "class A {}\n";

  @TempDir private Path home;
  private GitRepository repository;

  @BeforeEach
  void commit() {
    repository = GitRepository.committed(home, "project");
  }

  private static String fingerprint(Optional<byte[]> content) {
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("absent");
  }

  private FileEdits since(String file, String state) {
    return FileHistory.since(
        repository.folder(), file, FileHistoryTests::fingerprint, state::equals);
  }

  private String edit(String text, String message) {
    repository.write(FILE, text);
    return repository.commit(message);
  }

  @Test
  void namesEveryCommitSinceThatStateAndNoOther() {
    edit("class A { int older; }\n", "before");
    edit(BEFORE, "back");
    String first = edit("class A { int x; }\n", "Add x\n\nmore text");
    repository.write("src/B.java", "class B {}\n");
    repository.commit("something else");
    String second = edit("class A { int y; }\n", "Rename x");

    FileEdits edits = since(FILE, BEFORE);

    assertThat(edits.uncommitted()).isFalse();
    assertThat(edits.commits()).extracting(FileEdits.Commit::id).containsExactly(second, first);
    assertThat(edits.commits())
        .extracting(FileEdits.Commit::subject)
        .containsExactly("Rename x", "Add x");
    assertThat(edits.commits())
        .allSatisfy(c -> assertThat(c.date()).matches("\\d{4}-\\d\\d-\\d\\d"));
  }

  @Test
  void findsAnUncommittedEdit() {
    repository.write(FILE, "class A { int x; }\n");

    assertThat(since(FILE, BEFORE)).isEqualTo(new FileEdits(List.of(), true));
  }

  @Test
  void namesTheCommitThatDeletedAFile() throws Exception {
    Files.delete(repository.folder().resolve(FILE));
    String deletion = repository.commit("Delete it");

    assertThat(since(FILE, BEFORE).commits())
        .extracting(FileEdits.Commit::id)
        .containsExactly(deletion);
  }

  @Test
  void namesTheCommitThatAddedAFile() {
    repository.write("src/B.java", "class B {}\n");
    String addition = repository.commit("Add it");

    assertThat(since("src/B.java", "absent").commits())
        .extracting(FileEdits.Commit::id)
        .containsExactly(addition);
  }

  @Test
  void namesNobodyWhereNoCommitHasThatState() {
    edit("class A { int x; }\n", "Add x");

    assertThat(since(FILE, "class A { int never; }\n")).isEqualTo(FileEdits.UNKNOWN);
  }

  @Test
  void namesAtMostTenCommitsAndNothingThatSteersATerminal() {
    for (int index = 0; index < 12; index++) {
      edit("class A { int x" + index + "; }\n", "Edit\u001b[2J " + "x".repeat(200));
    }

    assertThat(since(FILE, BEFORE).commits())
        .hasSize(FileEdits.MAXIMUM)
        .allSatisfy(c -> assertThat(c.subject()).hasSize(101).startsWith("Edit\uFFFD[2J "));
  }

  @Test
  void looksBelowAFolderOfTheRepository() {
    String edit = edit("class A { int x; }\n", "Add x");
    FileEdits edits =
        FileHistory.since(
            repository.folder().resolve("src"),
            "A.java",
            FileHistoryTests::fingerprint,
            BEFORE::equals);

    assertThat(edits.commits()).extracting(FileEdits.Commit::id).containsExactly(edit);
  }

  @Test
  void knowsNothingWithoutARepositoryACommitOrAReadableOne() throws Exception {
    Path none = Files.createDirectories(home.resolve("none/src"));
    Files.writeString(none.resolve("A.java"), "class A { int x; }\n");
    GitRepository empty = GitRepository.empty(home, "empty");
    edit("class A { int x; }\n", "Add x");
    Files.writeString(repository.folder().resolve(".git/HEAD"), "garbage");

    for (Path root : new Path[] {none.getParent(), empty.folder(), repository.folder()}) {
      assertThat(FileHistory.since(root, FILE, FileHistoryTests::fingerprint, BEFORE::equals))
          .isEqualTo(FileEdits.UNKNOWN);
    }
  }
}
