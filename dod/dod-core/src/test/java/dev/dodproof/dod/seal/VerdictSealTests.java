package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Tool;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Standing;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeSignature;
import dev.dodproof.ops.seal.EnvelopeVerifier;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.Verification;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which files are sealed for a verdict, and that each says just what the verdict says. */
class VerdictSealTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<SigningKey> KEYS =
      List.of(SigningKey.generate(), SigningKey.generate(SignatureAlgorithm.ML_DSA_65));

  private final KnownVerdict known = KnownVerdict.whole();
  private SealKey keys = new SealKey(KEYS, "a test", List.of(), false);

  private Map<String, byte[]> sealed() {
    return VerdictSeal.seal(known.build(), keys);
  }

  private Envelope envelope(SealedFile kind) throws Exception {
    return Envelope.parse(sealed().get(kind.of("PHASE_K")));
  }

  private JsonNode statement(SealedFile kind) throws Exception {
    return JSON.readTree(envelope(kind).payload());
  }

  @Test
  void theVerdictIsWrittenLastForItNamesTheOthers() {
    known.verdict = Verdict.PROVEN;

    assertThat(sealed().keySet())
        .containsExactly(
            "PHASE_K.test-result.dsse.json",
            "PHASE_K.svr.dsse.json",
            "PHASE_K.sigstore.json",
            "PHASE_K.dsse.json");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROVEN")
  void onlyAProvenPhaseHasAVerificationResult(Verdict verdict) {
    known.verdict = verdict;

    assertThat(sealed().keySet())
        .containsExactly(
            "PHASE_K.test-result.dsse.json", "PHASE_K.sigstore.json", "PHASE_K.dsse.json");
  }

  @Test
  void everyStatementIsSignedByEveryKeyInCanonicalForm() throws Exception {
    known.verdict = Verdict.PROVEN;
    Map<String, byte[]> files = sealed();
    files.remove("PHASE_K.sigstore.json");

    assertThat(files).hasSize(3);
    for (byte[] file : files.values()) {
      Envelope envelope = Envelope.parse(file);
      assertThat(envelope.payloadType()).isEqualTo("application/vnd.in-toto+json");
      assertThat(envelope.isCanonical(file)).isTrue();
      assertThat(CanonicalJson.of(JSON.readTree(envelope.payload()))).isEqualTo(envelope.payload());
      assertThat(EnvelopeVerifier.allOf(keys.verificationKeys()).verify(envelope))
          .isInstanceOfSatisfying(
              Verification.Verified.class,
              verified -> assertThat(verified.keys()).isEqualTo(keys.verificationKeys()));
    }
  }

  @Test
  void thePredicateIsTheVerdictWithItsSealAndItsSiblings() throws Exception {
    Map<String, byte[]> files = sealed();
    JsonNode statement = JSON.readTree(Envelope.parse(files.get("PHASE_K.dsse.json")).payload());
    JsonNode predicate = statement.get("predicate");

    assertThat(statement.get("_type").textValue()).isEqualTo("https://in-toto.io/Statement/v1");
    assertThat(statement.get("predicateType").textValue())
        .isEqualTo("https://dodproof.dev/dod-verdict/v1");
    assertThat(predicate.get("statements"))
        .isEqualTo(
            JSON.readTree(
                "[{\"name\": \"PHASE_K.test-result.dsse.json\", \"sha256\": \"%s\"}]"
                    .formatted(Sha256.hex(files.get("PHASE_K.test-result.dsse.json")))));
    JsonNode plain = JSON.readTree(CanonicalJson.of(VerdictJson.of(known.build())));
    plain
        .properties()
        .forEach(field -> assertThat(predicate.get(field.getKey())).isEqualTo(field.getValue()));
    assertThat(predicate.size()).isEqualTo(plain.size() + 2);
  }

  @Test
  void aProvenVerdictNamesItsVerificationResult() throws Exception {
    known.verdict = Verdict.PROVEN;
    Map<String, byte[]> files = sealed();
    JsonNode statement = JSON.readTree(Envelope.parse(files.get("PHASE_K.dsse.json")).payload());

    JsonNode last = statement.at("/predicate/statements/1");

    assertThat(last.get("name").textValue()).isEqualTo("PHASE_K.svr.dsse.json");
    assertThat(last.get("sha256").textValue())
        .isEqualTo(Sha256.hex(files.get("PHASE_K.svr.dsse.json")));
  }

  @Test
  void theSealNamesItsSignersInTheirOrder() throws Exception {
    VerificationKey first = KEYS.get(0).verificationKey();
    VerificationKey second = KEYS.get(1).verificationKey();

    assertThat(statement(SealedFile.VERDICT).at("/predicate/seal"))
        .isEqualTo(
            JSON.readTree(
                """
                {"new_key": false, "signers": [
                  {"algorithm": "Ed25519", "keyid": "%s", "public_key": "%s"},
                  {"algorithm": "ML-DSA-65", "keyid": "%s", "public_key": "%s"}]}
                """
                    .formatted(
                        first.keyId(), base64(first.raw()), second.keyId(), base64(second.raw()))));
  }

  @Test
  void aKeyMadeJustNowIsSaidToBeNew() throws Exception {
    keys = new SealKey(KEYS, "a test", List.of(), true);

    assertThat(statement(SealedFile.VERDICT).at("/predicate/seal/new_key").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"VERDICT", "TEST_RESULT", "VERIFICATION_RESULT"})
  void theSubjectsAreAllThatWasJudged(SealedFile kind) throws Exception {
    known.verdict = Verdict.PROVEN;

    assertThat(statement(kind).get("subject"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"name": "git+commit", "digest": {"gitCommit": "%s"}},
                 {"name": "git+tree", "digest": {"gitTree": "%s"}},
                 {"name": "dod/DOD__PHASE_K.md", "digest": {"sha256": "%s"}},
                 {"name": "target/dod/activity_feed.jsonl", "digest": {"sha256": "%s"}},
                 {"name": "target/dod/runs/run-7/jvm-1.jsonl", "digest": {"sha256": "%s"}},
                 {"name": "target/dod/runs/run-7/jvm-2.jsonl", "digest": {"sha256": "%s"}},
                 {"name": "target/load.csv", "digest": {"sha256": "%s"}},
                 {"name": "target/audit.txt", "digest": {"sha256": "%s"}}]
                """
                    .formatted(
                        "c0".repeat(20),
                        "7e".repeat(20),
                        "d0".repeat(32),
                        "fe".repeat(32),
                        "a1".repeat(32),
                        "a2".repeat(32),
                        "e1".repeat(32),
                        "e2".repeat(32))));
  }

  @Test
  void whatIsNotKnownIsNoSubject() throws Exception {
    known.repository = new RepositoryState.Unknown("no repository");
    known.otherFeed = Optional.of(new FeedState.Absent(KnownVerdict.FEED));
    known.criteria.clear();

    assertThat(statement(SealedFile.VERDICT).get("subject").findValuesAsText("name"))
        .containsExactly(
            "dod/DOD__PHASE_K.md",
            "target/dod/runs/run-7/jvm-1.jsonl",
            "target/dod/runs/run-7/jvm-2.jsonl");
  }

  @ParameterizedTest
  @EnumSource
  void theTestResultPassesForProvenAlone(Verdict verdict) throws Exception {
    known.verdict = verdict;

    assertThat(statement(SealedFile.TEST_RESULT).at("/predicate/result").textValue())
        .isEqualTo(verdict == Verdict.PROVEN ? "PASSED" : "FAILED");
  }

  @Test
  void theTestResultNamesEveryTestOnceInTheListOfItsOutcome() throws Exception {
    known.criteria.clear();
    for (Outcome outcome : Outcome.values()) {
      known.criteria.add(
          KnownVerdict.result(
              "of-" + outcome,
              Standing.UNPROVEN,
              KnownVerdict.ran(outcome.name(), outcome),
              KnownVerdict.ran("", "shared", Outcome.PASSED),
              KnownVerdict.absent("absent")));
    }

    JsonNode statement = statement(SealedFile.TEST_RESULT);
    JsonNode predicate = statement.get("predicate");

    assertThat(statement.get("predicateType").textValue())
        .isEqualTo("https://in-toto.io/attestation/test-result/v0.1");
    assertThat(predicate.size()).isEqualTo(5);
    assertThat(predicate.get("passedTests"))
        .isEqualTo(JSON.readTree("[\"a.KeyTests#shared(int)\", \"ops: a.KeyTests#PASSED(int)\"]"));
    assertThat(predicate.get("warnedTests"))
        .isEqualTo(JSON.readTree("[\"ops: a.KeyTests#FLAKY(int)\"]"));
    assertThat(predicate.get("failedTests"))
        .isEqualTo(
            JSON.readTree(
                """
                ["ops: a.KeyTests#ABORTED(int)", "ops: a.KeyTests#FAILED(int)",
                 "ops: a.KeyTests#INCOMPLETE(int)"]
                """));
  }

  @Test
  void theTestResultNamesDocumentAndPolicyAsItsConfiguration() throws Exception {
    assertThat(statement(SealedFile.TEST_RESULT).at("/predicate/configuration"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"name": "dod/DOD__PHASE_K.md", "digest": {"sha256": "%s"}},
                 {"name": "policy strict", "digest": {"sha256": "%s"}}]
                """
                    .formatted("d0".repeat(32), Policy.STRICT.sha256())));
  }

  @Test
  void theVerificationResultSaysWhoVerifiedWhatByWhichPolicy() throws Exception {
    known.verdict = Verdict.PROVEN;
    known.policy = Policy.DEV;

    JsonNode statement = statement(SealedFile.VERIFICATION_RESULT);

    assertThat(statement.get("predicateType").textValue())
        .isEqualTo("https://in-toto.io/attestation/svr/v0.2");
    assertThat(statement.get("predicate"))
        .isEqualTo(
            JSON.readTree(
                """
                {"verifier": {"id": "https://dodproof.dev/dod/v%s", "policies": [
                   {"name": "policy dev", "digest": {"sha256": "%s"}},
                   {"name": "dod/DOD__PHASE_K.md", "digest": {"sha256": "%s"}}]},
                 "timeCreated": "2026-11-23T10:16:04.250Z",
                 "properties": ["DODPROOF_PROVEN", "DODPROOF_PROVEN_PHASE_K"]}
                """
                    .formatted(Tool.VERSION, Policy.DEV.sha256(), "d0".repeat(32))));
  }

  @Test
  void theBundleIsTheSealedVerdictWithItsEd25519SignatureAlone() throws Exception {
    Map<String, byte[]> files = sealed();
    Envelope verdict = Envelope.parse(files.get("PHASE_K.dsse.json"));
    String keyId = KEYS.get(0).verificationKey().keyId();

    assertThat(new String(files.get("PHASE_K.sigstore.json"), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"dsseEnvelope\":{\"payload\":\"%s\",\"payloadType\":\"application/vnd.in-toto+json\","
                    .formatted(base64(verdict.payload()))
                + "\"signatures\":[{\"keyid\":\"%s\",\"sig\":\"%s\"}]},"
                    .formatted(keyId, base64(verdict.signatures().get(0).bytes()))
                + "\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\","
                + "\"verificationMaterial\":{\"publicKey\":{\"hint\":\"%s\"}}}".formatted(keyId));
  }

  @Test
  void theBundleFindsTheSignatureWhereverItStands() throws Exception {
    Envelope envelope =
        Envelope.sign("text/plain", new byte[] {1}, List.of(KEYS.get(1), KEYS.get(0)));
    EnvelopeSignature ed25519 = envelope.signatures().get(1);

    JsonNode bundle = JSON.readTree(SigstoreBundle.of(envelope).orElseThrow());

    assertThat(bundle.at("/dsseEnvelope/signatures"))
        .isEqualTo(
            JSON.readTree(
                "[{\"keyid\": \"%s\", \"sig\": \"%s\"}]"
                    .formatted(ed25519.keyId(), base64(ed25519.bytes()))));
  }

  @Test
  void withoutAnEd25519SignatureThereIsNoBundle() {
    Envelope envelope = Envelope.sign("text/plain", new byte[] {1}, KEYS.get(1));

    assertThat(SigstoreBundle.of(envelope)).isEmpty();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
