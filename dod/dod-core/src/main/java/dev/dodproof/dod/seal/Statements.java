package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;

/**
 * Makes in-toto Statements v1 (github.com/in-toto/attestation, spec/v1/statement.md) about what a
 * verdict was made from.
 *
 * <p>Everything is a subject of its own: a DigestSet matches if any one of its digests does.
 */
final class Statements {

  static final String TYPE = "https://in-toto.io/Statement/v1";
  static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  static final String COMMIT_SUBJECT = "git+commit";
  static final String TREE_SUBJECT = "git+tree";
  static final String COMMIT_DIGEST = "gitCommit";
  static final String TREE_DIGEST = "gitTree";
  static final String FILE_DIGEST = "sha256";

  private Statements() {}

  static ObjectNode of(PhaseVerdict verdict, String predicateType, ObjectNode predicate) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    statement.put("_type", TYPE);
    ArrayNode subjects = statement.putArray("subject");
    if (verdict.repository() instanceof RepositoryState.Known known) {
      add(subjects, COMMIT_SUBJECT, COMMIT_DIGEST, known.commit());
      add(subjects, TREE_SUBJECT, TREE_DIGEST, known.tree());
    }
    add(subjects, verdict.checklist().path(), FILE_DIGEST, verdict.checklist().sha256());
    if (verdict.feed() instanceof FeedState.Whole feed) {
      add(subjects, feed.path(), FILE_DIGEST, feed.sha256());
    }
    verdict.run().records().forEach(record -> add(subjects, record));
    OtherEvidence.of(verdict).forEach(file -> add(subjects, file));
    statement.put("predicateType", predicateType);
    statement.set("predicate", predicate);
    return statement;
  }

  /** The in-toto ResourceDescriptor of something with a SHA-256. */
  static ObjectNode resource(String name, String sha256) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode().put("name", name);
    resource.putObject("digest").put(FILE_DIGEST, sha256);
    return resource;
  }

  private static void add(ArrayNode subjects, FileDigest file) {
    add(subjects, file.path(), FILE_DIGEST, file.sha256());
  }

  private static void add(ArrayNode subjects, String name, String algorithm, String digest) {
    subjects.addObject().put("name", name).putObject("digest").put(algorithm, digest);
  }
}
