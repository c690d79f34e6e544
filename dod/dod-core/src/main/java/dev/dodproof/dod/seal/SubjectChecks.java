package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.git.RepositoryReader;
import dev.dodproof.dod.git.RepositoryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares every subject of a statement with what it names: all of them, not any one. */
final class SubjectChecks {

  private final JsonNode subjects;
  private final Optional<Path> root;
  private final Optional<String> commit;
  private final VerificationSteps steps;

  SubjectChecks(JsonNode subjects, VerificationOptions options, VerificationSteps steps) {
    this.subjects = subjects;
    this.root = options.root();
    this.commit = options.commit();
    this.steps = steps;
  }

  void check() {
    Optional<RepositoryState> repository =
        root.map(folder -> RepositoryReader.read(folder, List.of()));
    boolean hasCommit = false;
    for (JsonNode subject : subjects) {
      String name = subject.path("name").asText();
      Map.Entry<String, String> digest = onlyDigest(subject);
      switch (digest.getKey()) {
        case Statements.COMMIT_DIGEST -> {
          hasCommit = true;
          checkCommit(digest.getValue(), repository);
        }
        case Statements.TREE_DIGEST -> checkTree(digest.getValue(), repository);
        case Statements.FILE_DIGEST -> checkFile(name, digest.getValue());
        default -> steps.fail("subject " + name, "it has no digest of a kind that can be checked");
      }
    }
    if (!hasCommit) {
      noCommit();
    }
  }

  private static Map.Entry<String, String> onlyDigest(JsonNode subject) {
    JsonNode digests = subject.path("digest");
    if (digests.size() != 1) {
      return Map.entry("", "");
    }
    Map.Entry<String, JsonNode> only = digests.properties().iterator().next();
    return Map.entry(only.getKey(), only.getValue().asText());
  }

  private void checkCommit(String sealed, Optional<RepositoryState> repository) {
    if (commit.isPresent()) {
      compare("commit", sealed, commit.get(), "the commit asked for");
    } else if (repository.isPresent()) {
      compareRepository("commit", sealed, repository.get(), true);
    } else {
      notChecked("commit", sealed, "--commit or --root");
    }
  }

  private void checkTree(String sealed, Optional<RepositoryState> repository) {
    if (repository.isPresent() && commit.isEmpty()) {
      compareRepository("tree", sealed, repository.get(), false);
    } else {
      notChecked("tree", sealed, "--root without --commit");
    }
  }

  private void compareRepository(
      String step, String sealed, RepositoryState repository, boolean wantCommit) {
    if (repository instanceof RepositoryState.Known known) {
      compare(step, sealed, wantCommit ? known.commit() : known.tree(), "HEAD at the root");
    } else if (repository instanceof RepositoryState.Unknown unknown) {
      steps.fail(step, "sealed " + sealed + ", but the root has " + unknown.reason());
    }
  }

  private void checkFile(String name, String sealed) {
    String step = "file " + name;
    if (root.isEmpty()) {
      notChecked(step, sealed, "--root");
      return;
    }
    Optional<Path> file = ProjectPath.resolve(root.get(), name);
    if (file.isEmpty()) {
      steps.fail(step, "its path leaves the root");
    } else if (!Files.isRegularFile(file.get())) {
      steps.fail(
          step, "sealed with SHA-256 " + sealed + ", but there is no such file below the root");
    } else {
      try {
        compare(step, sealed, Sha256.hex(file.get()), "the file's SHA-256");
      } catch (IOException e) {
        steps.fail(step, "it cannot be read: " + e.getMessage());
      }
    }
  }

  private void compare(String step, String sealed, String present, String what) {
    if (sealed.equals(present)) {
      steps.pass(step, sealed + " is " + what);
    } else {
      steps.fail(step, "sealed " + sealed + ", but " + what + " is " + present);
    }
  }

  private void noCommit() {
    String none = "the statement names none";
    if (commit.isPresent() || root.isPresent()) {
      steps.fail("commit", none);
    } else {
      steps.notChecked("commit", none);
    }
  }

  private void notChecked(String step, String sealed, String option) {
    steps.notChecked(step, "sealed " + sealed + "; to check it, give " + option);
  }
}
