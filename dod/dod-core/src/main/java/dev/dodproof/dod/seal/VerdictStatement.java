package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;

/**
 * The in-toto Statement v1 round a verdict (github.com/in-toto/attestation, spec/v1/statement.md).
 *
 * <p>Commit and tree are subjects of their own: a DigestSet matches if any one of its digests does.
 */
final class VerdictStatement {

  static final String TYPE = "https://in-toto.io/Statement/v1";
  static final String PREDICATE_TYPE = "https://dodproof.dev/dod-verdict/v1";
  static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  static final String COMMIT_SUBJECT = "git+commit";
  static final String TREE_SUBJECT = "git+tree";
  static final String COMMIT_DIGEST = "gitCommit";
  static final String TREE_DIGEST = "gitTree";
  static final String FILE_DIGEST = "sha256";

  private VerdictStatement() {}

  static ObjectNode of(PhaseVerdict verdict) {
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
    verdict
        .run()
        .records()
        .forEach(record -> add(subjects, record.path(), FILE_DIGEST, record.sha256()));
    statement.put("predicateType", PREDICATE_TYPE);
    statement.set("predicate", VerdictJson.of(verdict));
    return statement;
  }

  private static void add(ArrayNode subjects, String name, String algorithm, String digest) {
    subjects.addObject().put("name", name).putObject("digest").put(algorithm, digest);
  }
}
