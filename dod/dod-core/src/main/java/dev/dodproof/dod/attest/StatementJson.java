package dev.dodproof.dod.attest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/**
 * The stored form of a statement, {@code dod-attestation/v1}: an in-toto Statement v1. Documented
 * in {@code docs/formats/dod-attestation-v1.md}.
 */
public final class StatementJson {

  /** The largest stored statement, in bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  private static final String TYPE = "https://in-toto.io/Statement/v1";
  private static final String PREDICATE_TYPE = "https://dodproof.dev/dod-attestation/v1";
  private static final String SCHEMA = "dod-attestation/v1";

  private StatementJson() {}

  /**
   * Reads a statement.
   *
   * @param bytes JSON, in any layout
   * @return the statement
   * @throws StatementFormatException if the bytes are anything else than what {@link #of} writes,
   *     but for layout
   */
  public static Statement read(byte[] bytes) throws StatementFormatException {
    try {
      JsonNode json = StrictJson.parse(bytes, MAX_BYTES);
      Statement statement = read(json);
      // What was written anew and is the same has no member that went unread.
      if (Arrays.equals(canonical(statement), CanonicalJson.of(json))) {
        return statement;
      }
    } catch (JsonFormatException e) {
      throw new StatementFormatException("no JSON: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new StatementFormatException("a statement with " + e.getMessage());
    } catch (DateTimeException e) {
      throw new StatementFormatException("a statement without a usable time");
    }
    throw new StatementFormatException("JSON that is no statement " + SCHEMA);
  }

  private static Statement read(JsonNode json) throws StatementFormatException {
    JsonNode predicate = json.path("predicate");
    JsonNode criterion = predicate.path("criterion");
    return new Statement(
        kind(predicate.path("kind").asText()),
        predicate.path("phase_id").asText(),
        criterion.path("id").asText(),
        criterion.path("text").asText(),
        predicate.path("commit").asText(),
        predicate.path("reason").asText(),
        Instant.parse(predicate.path("made_at").asText()),
        Instant.parse(predicate.path("expires_at").asText()));
  }

  private static StatementKind kind(String spelling) throws StatementFormatException {
    for (StatementKind kind : StatementKind.values()) {
      if (kind.spelling().equals(spelling)) {
        return kind;
      }
    }
    throw new StatementFormatException("JSON that is no statement " + SCHEMA);
  }

  /** Returns the bytes that are signed: RFC 8785. */
  static byte[] canonical(Statement statement) {
    return CanonicalJson.of(of(statement));
  }

  /** Writes a statement, in the order in which it is read by people. */
  static ObjectNode of(Statement statement) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("_type", TYPE);
    json.put("predicateType", PREDICATE_TYPE);
    ObjectNode predicate = json.putObject("predicate");
    predicate.put("schema", SCHEMA);
    predicate.put("kind", statement.kind().spelling());
    predicate.put("phase_id", statement.phaseId());
    predicate
        .putObject("criterion")
        .put("id", statement.criterionId())
        .put("text", statement.text());
    predicate.put("reason", statement.reason());
    predicate.put("commit", statement.commit());
    predicate.put("made_at", statement.madeAt().toString());
    predicate.put("expires_at", statement.expiresAt().toString());
    ArrayNode subjects = json.putArray("subject");
    add(subjects, "git+commit", "gitCommit", statement.commit());
    add(subjects, "criterion", "sha256", statement.textSha256());
    return json;
  }

  private static void add(ArrayNode subjects, String name, String algorithm, String digest) {
    subjects.addObject().put("name", name).putObject("digest").put(algorithm, digest);
  }
}
