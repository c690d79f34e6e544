package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the subjects of a statement with what its predicate names: a subject left out would be a
 * file that nobody compares.
 */
final class SealedSubjects {

  private static final String SHA256 = "sha256";

  private SealedSubjects() {}

  /** Tells whether the subjects are just what the predicate names, in the order it is written. */
  static boolean agree(JsonNode statement) {
    return expected(statement.path("predicate")).equals(present(statement.path("subject")));
  }

  private static List<String> present(JsonNode subjects) {
    List<String> present = new ArrayList<>();
    for (JsonNode subject : subjects) {
      JsonNode digests = subject.path("digest");
      String algorithm = digests.size() == 1 ? digests.fieldNames().next() : "";
      present.add(line(subject.path("name").asText(), algorithm, digests.path(algorithm).asText()));
    }
    return present;
  }

  private static List<String> expected(JsonNode predicate) {
    List<String> expected = new ArrayList<>();
    JsonNode commit = predicate.path("commit");
    if (commit.isObject()) {
      expected.add(
          line(Statements.COMMIT_SUBJECT, Statements.COMMIT_DIGEST, commit.path("id").asText()));
      expected.add(
          line(Statements.TREE_SUBJECT, Statements.TREE_DIGEST, commit.path("tree").asText()));
    }
    expected.add(file(predicate.path("document")));
    if (predicate.path("feed").isObject()) {
      expected.add(file(predicate.path("feed")));
    }
    predicate.path("run").path("records").forEach(record -> expected.add(file(record)));
    predicate.path("evidence").forEach(evidence -> expected.add(file(evidence)));
    return expected;
  }

  private static String file(JsonNode file) {
    return line(file.path("path").asText(), Statements.FILE_DIGEST, file.path(SHA256).asText());
  }

  private static String line(String name, String algorithm, String digest) {
    return name + '\n' + algorithm + '\n' + digest;
  }
}
