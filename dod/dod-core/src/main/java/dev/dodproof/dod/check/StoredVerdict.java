package dev.dodproof.dod.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.seal.VerdictJson;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file {@code <PHASE>.verdict.json}, as far as it tells how to come to the same verdict again.
 *
 * @param file where it lies
 * @param phaseId the phase it is about
 * @param judgedAt when it was judged
 * @param policy the policy that was in force
 * @param judgement all of it but the tool that made it and whether it was sealed
 */
record StoredVerdict(
    Path file, String phaseId, Instant judgedAt, Policy policy, JsonNode judgement) {

  static final int MAX_BYTES = 64 << 20;

  /** A newer tool may report what an older one judged. */
  private static final List<String> NOT_JUDGED = List.of("tool", "provisional");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static StoredVerdict read(Path root, Path file) throws CheckException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw unusable(file, "more than " + MAX_BYTES + " bytes");
      }
      JsonNode json = StrictJson.parse(Files.readAllBytes(file), MAX_BYTES);
      Optional<Policy> policy = policy(root, json.path("policy"));
      if (policy.isEmpty() || !VerdictJson.SCHEMA.equals(json.path("schema").asText())) {
        throw unusable(file, "no verdict of this format or policy");
      }
      Instant judgedAt = Instant.parse(json.path("judged_at").asText());
      String phaseId = json.path("phase_id").asText();
      return new StoredVerdict(file, phaseId, judgedAt, policy.get(), judgement((ObjectNode) json));
    } catch (IOException e) {
      throw unusable(file, "a file that cannot be read (" + FileTrouble.describe(e) + ")");
    } catch (JsonFormatException e) {
      throw unusable(file, String.valueOf(e.getMessage()));
    } catch (DateTimeException e) {
      throw unusable(file, "no time at which it was judged");
    }
  }

  private static Optional<Policy> policy(Path root, JsonNode policy) {
    Optional<String> file =
        Optional.of(policy.path("file")).filter(JsonNode::isTextual).map(JsonNode::asText);
    return PolicyChoice.again(root, policy.path("name").asText(), file);
  }

  boolean isAbout(PhaseVerdict verdict) {
    return phaseId.equals(verdict.phaseId());
  }

  /** Demands that a verdict is the stored one. */
  void requireSame(PhaseVerdict verdict) throws CheckException {
    if (!judgement.equals(judgement(VerdictJson.of(verdict)))) {
      throw new CheckException(
          "the verdict in "
              + file
              + " is no longer that of these files: found them changed since it was given; expected"
              + " them as they were; judge them anew (mvn verify, or dod check)");
    }
  }

  private static JsonNode judgement(ObjectNode verdict) {
    try {
      // Written and read, so that equal numbers are equal nodes.
      String text = JSON.writeValueAsString(verdict.deepCopy().without(NOT_JUDGED));
      return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), MAX_BYTES);
    } catch (JsonProcessingException | JsonFormatException e) {
      throw new UncheckedIOException("a verdict has no JSON form", new IOException(e));
    }
  }

  private static CheckException unusable(Path file, String found) {
    return new CheckException(
        "the stored verdict cannot be reported: found "
            + found
            + " in "
            + file
            + "; expected one that this tool wrote; judge anew (mvn verify, or dod check)");
  }
}
