package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.ops.seal.VerificationKey;
import java.util.Base64;
import java.util.Map;

/** The statement of a verdict: our predicate, with who seals it and what lies beside it. */
final class VerdictStatement {

  static final String PREDICATE_TYPE = "https://dodproof.dev/dod-verdict/v1";

  static final String SEAL = "seal";
  static final String SIGNERS = "signers";
  static final String NEW_KEY = "new_key";
  static final String STATEMENTS = "statements";

  private VerdictStatement() {}

  /**
   * Makes the statement.
   *
   * @param verdict the verdict
   * @param key the keys that will sign; naming them shows when a signature was removed
   * @param siblings the sealed statements beside it, by file name; naming them shows when one was
   *     exchanged
   * @return the statement
   */
  static ObjectNode of(PhaseVerdict verdict, SealKey key, Map<String, byte[]> siblings) {
    ObjectNode predicate = VerdictJson.of(verdict);
    ObjectNode seal = predicate.putObject(SEAL);
    seal.put(NEW_KEY, key.created());
    ArrayNode signers = seal.putArray(SIGNERS);
    for (VerificationKey each : key.verificationKeys()) {
      signers
          .addObject()
          .put("algorithm", each.algorithm().standardName())
          .put("keyid", each.keyId())
          .put("public_key", Base64.getEncoder().encodeToString(each.raw()));
    }
    ArrayNode statements = predicate.putArray(STATEMENTS);
    siblings.forEach(
        (name, file) -> statements.addObject().put("name", name).put("sha256", Sha256.hex(file)));
    return Statements.of(verdict, PREDICATE_TYPE, predicate);
  }
}
