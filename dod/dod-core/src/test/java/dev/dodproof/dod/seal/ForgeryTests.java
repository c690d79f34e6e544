package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeSignature;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ways to fake a sealed verdict, each by name, and each refused with the reason that names it.
 */
class ForgeryTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SigningKey STRANGER = SigningKey.generate();
  private static final SigningKey QUANTUM_STRANGER =
      SigningKey.generate(SignatureAlgorithm.ML_DSA_65);

  @TempDir private static Path shared;
  private static SealedSample sealed;
  private static Envelope genuine;
  private static Envelope other;

  @TempDir private Path folder;

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedSample.in(shared);
    genuine = Envelope.parse(sealed.file());
    other = Envelope.parse(Files.readAllBytes(sealed.project.seal("PHASE_B")));
  }

  /** Makes a forged file of the genuine envelope. */
  private interface Forgery {
    byte[] make() throws Exception;
  }

  private static Envelope with(List<EnvelopeSignature> signatures) {
    return new Envelope(genuine.payloadType(), genuine.payload(), signatures);
  }

  private static EnvelopeSignature signature(int index) {
    return genuine.signatures().get(index);
  }

  private static byte[] json(Consumer<ObjectNode> change) throws Exception {
    ObjectNode envelope = (ObjectNode) JSON.readTree(genuine.toJson());
    change.accept(envelope);
    return CanonicalJson.of(envelope);
  }

  private static Arguments forgery(String name, Forgery forgery, String reason) {
    return arguments(name, forgery, reason);
  }

  static Stream<Arguments> forgeries() {
    EnvelopeSignature classic = signature(0);
    EnvelopeSignature quantum = signature(1);
    return Stream.of(
        forgery(
            "the ML-DSA-65 signature stripped",
            () -> with(List.of(classic)).toJson(),
            "one was removed or added"),
        forgery(
            "the Ed25519 signature stripped",
            () -> with(List.of(quantum)).toJson(),
            "no signature of a trusted key"),
        forgery(
            "the signatures in another order",
            () -> with(List.of(quantum, classic)).toJson(),
            "one was removed or added"),
        forgery(
            "a stranger's signature added",
            () -> {
              Envelope strange = Envelope.sign(genuine.payloadType(), genuine.payload(), STRANGER);
              return with(List.of(classic, quantum, strange.signatures().get(0))).toJson();
            },
            "one was removed or added"),
        forgery(
            "the ML-DSA-65 signature exchanged for a stranger's",
            () -> {
              Envelope strange =
                  Envelope.sign(genuine.payloadType(), genuine.payload(), QUANTUM_STRANGER);
              return with(List.of(classic, strange.signatures().get(0))).toJson();
            },
            "one was removed or added"),
        forgery(
            "a stranger's ML-DSA-65 signature under the genuine key id",
            () -> {
              Envelope strange =
                  Envelope.sign(genuine.payloadType(), genuine.payload(), QUANTUM_STRANGER);
              return with(List.of(
                      classic,
                      new EnvelopeSignature(quantum.keyId(), strange.signatures().get(0).bytes())))
                  .toJson();
            },
            "was not made with it"),
        forgery(
            "signed by a stranger alone",
            () -> Envelope.sign(genuine.payloadType(), genuine.payload(), STRANGER).toJson(),
            "no signature of a trusted key"),
        forgery(
            "a stranger's signature under the trusted key id",
            () -> {
              Envelope strange = Envelope.sign(genuine.payloadType(), genuine.payload(), STRANGER);
              return with(List.of(
                      new EnvelopeSignature(classic.keyId(), strange.signatures().get(0).bytes()),
                      quantum))
                  .toJson();
            },
            "was not made with it"),
        forgery(
            "no signature at all",
            () -> json(envelope -> envelope.putArray("signatures")),
            "found 0 signatures"),
        forgery(
            "a key id twice",
            () ->
                json(
                    envelope ->
                        ((ArrayNode) envelope.get("signatures")).add(envelope.at("/signatures/0"))),
            "twice"),
        forgery(
            "key ids swapped between the algorithms",
            () ->
                with(List.of(
                        new EnvelopeSignature(quantum.keyId(), classic.bytes()),
                        new EnvelopeSignature(classic.keyId(), quantum.bytes())))
                    .toJson(),
            "expected that key's id"),
        forgery(
            "key ids emptied",
            () ->
                with(List.of(
                        new EnvelopeSignature("", classic.bytes()),
                        new EnvelopeSignature(quantum.keyId(), quantum.bytes())))
                    .toJson(),
            "one was removed or added"),
        forgery(
            "the algorithm named in the file",
            () -> json(envelope -> ((ObjectNode) envelope.at("/signatures/0")).put("alg", "none")),
            "unknown member"),
        forgery(
            "another phase's payload under these signatures",
            () ->
                new Envelope(genuine.payloadType(), other.payload(), genuine.signatures()).toJson(),
            "was not made with it"),
        forgery(
            "another phase's signatures over this payload",
            () -> with(other.signatures()).toJson(),
            "was not made with it"),
        forgery(
            "one signature of another phase",
            () -> with(List.of(classic, other.signatures().get(1))).toJson(),
            "was not made with it"),
        forgery(
            "the test result in place of the verdict",
            () -> Files.readAllBytes(sealed.folder().resolve("PHASE_A.test-result.dsse.json")),
            "predicate type"),
        forgery(
            "the verification result in place of the verdict",
            () -> Files.readAllBytes(sealed.folder().resolve("PHASE_A.svr.dsse.json")),
            "predicate type"),
        forgery(
            "the Sigstore bundle in place of the verdict",
            () -> Files.readAllBytes(sealed.folder().resolve("PHASE_A.sigstore.json")),
            "unknown member"),
        forgery(
            "the unsealed verdict in place of the sealed one",
            () -> Files.readAllBytes(sealed.folder().resolve("PHASE_A.verdict.json")),
            "unknown member"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void isRefusedByName(String name, Forgery forgery, String reason) throws Exception {
    refused(sealed.verify(forgery.make()), reason);
    refused(VerdictVerifier.verify(forgery.make(), both()), "");
  }

  private static VerificationOptions both() {
    return VerificationOptions.trusting(TrustedSigners.of(sealed.keys.verificationKeys()));
  }

  private static void refused(VerificationReport report, String reason) {
    assertThat(report.genuine()).isFalse();
    assertThat(report.verdict()).isEmpty();
    assertThat(SealedSample.failures(report)).anyMatch(failure -> failure.contains(reason));
  }

  @Test
  void theGenuineFileIsAcceptedByWhoeverTrustsOneKeyOrBoth() throws Exception {
    List<VerificationKey> keys = sealed.keys.verificationKeys();
    for (List<VerificationKey> trusted : List.of(keys, keys.subList(0, 1), keys.subList(1, 2))) {
      assertThat(
              VerdictVerifier.verify(
                      genuine.toJson(), VerificationOptions.trusting(TrustedSigners.of(trusted)))
                  .verdict())
          .contains(Verdict.PROVEN);
    }
  }

  @Test
  void whoeverHasOneOfTwoTrustedKeysCannotSealAlone() throws Exception {
    ObjectNode statement = sealed.statement();
    ObjectNode seal = (ObjectNode) statement.at("/predicate/seal");
    ((ArrayNode) seal.get("signers")).remove(1);
    byte[] alone =
        Envelope.sign(Statements.PAYLOAD_TYPE, CanonicalJson.of(statement), sealed.keys.key())
            .toJson();

    refused(
        VerdictVerifier.verify(alone, both()),
        "no signature of the trusted ML-DSA-65 key ("
            + sealed.keys.keys().get(1).verificationKey());
    assertThat(sealed.verify(alone).genuine()).isTrue();
  }

  @Test
  void aSealOfOneKeyGivenFromOutsideIsGenuineAndSaysSo() throws Exception {
    SampleProject project = SampleProject.in(folder.resolve("project"));
    String pem = new String(pem(sealed.keys.files().get(0).path()), StandardCharsets.US_ASCII);
    SealedSample one = SealedSample.of(project, Map.of(SealKeys.KEY, pem));

    VerificationReport report = one.verifyAtRoot(one.file());

    assertThat(report.verdict()).contains(Verdict.PROVEN);
    assertThat(report.steps())
        .filteredOn(step -> step.result() == VerificationStep.Result.NOT_CHECKED)
        .extracting(VerificationStep::detail)
        .anyMatch(detail -> detail.contains("sealed with one key only"));
    refused(VerdictVerifier.verify(one.file(), both()), "no signature of the trusted ML-DSA-65");
  }

  private static byte[] pem(Path file) throws Exception {
    return Files.readAllBytes(file);
  }

  @Test
  void aKeyMadeByTheSealingRunIsPointedOut() throws Exception {
    byte[] file =
        sealed.signed(
            statement -> ((ObjectNode) statement.at("/predicate/seal")).put("new_key", true));

    assertThat(sealed.verify(file).steps())
        .filteredOn(step -> step.name().equals("key"))
        .singleElement()
        .extracting(VerificationStep::result)
        .isEqualTo(VerificationStep.Result.NOT_CHECKED);
  }

  static Stream<Arguments> signedSigners() {
    return Stream.of(
        arguments("left out", change(seal -> seal.remove("signers"))),
        arguments("empty", change(seal -> seal.putArray("signers"))),
        arguments("of no algorithm", change(seal -> first(seal).put("algorithm", "none"))),
        arguments("of another id", change(seal -> first(seal).put("keyid", "SHA256:other"))),
        arguments("no key", change(seal -> first(seal).put("public_key", "AAAA"))),
        arguments("no base64", change(seal -> first(seal).put("public_key", "*"))));
  }

  private static Consumer<ObjectNode> change(Consumer<ObjectNode> ofSeal) {
    return statement -> ofSeal.accept((ObjectNode) statement.at("/predicate/seal"));
  }

  private static ObjectNode first(ObjectNode seal) {
    return (ObjectNode) seal.at("/signers/0");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("signedSigners")
  void aVerdictThatDoesNotNameItsSignersIsRefused(String name, Consumer<ObjectNode> change)
      throws Exception {
    refused(sealed.verify(sealed.signed(change)), "signature: the verdict ");
  }

  @Test
  void anotherPolicyThanTheOneAskedForIsRefused() throws Exception {
    byte[] file = sealed.file();
    String sha256 = sealed.statement().at("/predicate/policy/sha256").asText();

    assertThat(VerdictVerifier.verify(file, sealed.trusting().underPolicy("strict")).genuine())
        .isTrue();
    assertThat(VerdictVerifier.verify(file, sealed.trusting().underPolicy(sha256)).genuine())
        .isTrue();
    refused(
        VerdictVerifier.verify(file, sealed.trusting().underPolicy("dev")),
        "policy: sealed under strict");
  }

  @Test
  void anotherProjectsGenuineVerdictIsRefusedAtThisRoot() throws Exception {
    SampleProject elsewhere = SampleProject.in(folder.resolve("elsewhere"));
    elsewhere.write("README.md", "another project");
    elsewhere.commitAll();

    refused(
        VerdictVerifier.verify(sealed.file(), sealed.trusting().atRoot(elsewhere.root())),
        "commit: sealed ");
  }

  @Test
  void aFileBehindASymbolicLinkOutOfTheRootIsRefused() throws Exception {
    SampleProject copy = sealed.project.copyTo(folder.resolve("copy"));
    Path record = copy.record();
    Path outside = Files.move(record, folder.resolve("outside.jsonl"));
    Files.createSymbolicLink(record, outside);

    refused(
        VerdictVerifier.verify(sealed.file(), sealed.trusting().atRoot(copy.root())),
        "its path leaves the root");
  }

  static List<String> siblings() {
    return List.of(
        "PHASE_A.test-result.dsse.json", "PHASE_A.svr.dsse.json", "PHASE_A.sigstore.json");
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @MethodSource("siblings")
  void aChangedByteOfAFileBesideTheVerdictIsRefused(String name) throws Exception {
    SampleProject copy = sealed.project.copyTo(folder.resolve("copy"));
    Path place = copy.file("target/dod");
    byte[] whole = Files.readAllBytes(place.resolve(name));
    List<Integer> accepted = new ArrayList<>();
    for (int at = 0; at < whole.length; at += 97) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(place.resolve(name), changed);
      if (VerdictVerifier.verify(sealed.file(), sealed.trusting().beside(place)).genuine()) {
        accepted.add(at);
      }
    }

    assertThat(accepted).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("siblings")
  void aFileBesideTheVerdictOfAnotherPhaseIsRefusedAndAMissingOneIsSaid(String name)
      throws Exception {
    SampleProject copy = sealed.project.copyTo(folder.resolve("copy"));
    Path place = copy.file("target/dod");
    Path file = place.resolve(name);
    VerificationOptions options = sealed.trusting().beside(place);

    Files.delete(file);
    assertThat(VerdictVerifier.verify(sealed.file(), options).steps())
        .filteredOn(step -> step.name().equals("beside " + name))
        .extracting(VerificationStep::result)
        .containsExactly(VerificationStep.Result.NOT_CHECKED);
    Files.copy(place.resolve(name.replace("PHASE_A", "PHASE_B")), file);
    refused(VerdictVerifier.verify(sealed.file(), options), "beside " + name);
    Files.delete(file);
    Files.createDirectory(file);
    refused(VerdictVerifier.verify(sealed.file(), options), "no regular file");
  }

  @Test
  void aNameThatIsAPathIsNotFollowed() throws Exception {
    byte[] file =
        sealed.signed(
            statement -> {
              SealedSample.predicate(statement).put("phase_id", "../x");
              named(statement, 0, SealedFile.TEST_RESULT);
              named(statement, 1, SealedFile.VERIFICATION_RESULT);
            });

    refused(
        VerdictVerifier.verify(file, sealed.trusting().beside(sealed.folder())),
        "found no name of a file");
  }

  private static void named(ObjectNode statement, int index, SealedFile file) {
    ((ObjectNode) statement.at("/predicate/statements/" + index)).put("name", file.of("../x"));
  }
}
