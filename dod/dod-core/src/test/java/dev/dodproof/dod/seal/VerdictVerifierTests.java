package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the sealed bytes themselves, under a trusted key, is genuine. */
class VerdictVerifierTests {

  @TempDir private static Path shared;
  private static SealedSample sealed;
  private static byte[] genuine;

  @TempDir private Path folder;

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedSample.in(shared);
    genuine = sealed.file();
  }

  private static void refused(VerificationReport report, String reason) {
    assertThat(report.genuine()).isFalse();
    assertThat(report.verdict()).isEmpty();
    assertThat(SealedSample.failures(report)).anyMatch(failure -> failure.contains(reason));
  }

  @Test
  void aGenuineProvenIsAcceptedWithEverySubjectChecked() {
    VerificationReport report =
        VerdictVerifier.verify(
            genuine,
            sealed
                .trusting()
                .atRoot(sealed.project.root())
                .underPolicy("strict")
                .ofPhase("PHASE_A")
                .beside(sealed.folder()));

    assertThat(SealedSample.failures(report)).isEmpty();
    assertThat(report.genuine()).isTrue();
    assertThat(report.verdict()).contains(Verdict.PROVEN);
    assertThat(report.phaseId()).contains("PHASE_A");
    assertThat(report.steps())
        .extracting(VerificationStep::result)
        .containsOnly(VerificationStep.Result.PASSED);
  }

  @Test
  void withoutRootWhatWasNotComparedIsSaid() {
    assertThat(sealed.verify(genuine).steps())
        .filteredOn(step -> step.result() == VerificationStep.Result.NOT_CHECKED)
        .extracting(VerificationStep::name)
        .contains("commit", "tree", "file dod/DOD__PHASE_A.md");
  }

  @Test
  void anotherKeyRefuses() {
    VerificationReport report =
        VerdictVerifier.verify(
            genuine,
            VerificationOptions.trusting(
                TrustedSigners.of(List.of(SigningKey.generate().verificationKey()))));

    refused(report, "signature: ");
  }

  @Test
  void oneOfSeveralTrustedKeysIsEnough() {
    VerificationReport report =
        VerdictVerifier.verify(
            genuine,
            VerificationOptions.trusting(
                TrustedSigners.of(
                    List.of(SigningKey.generate().verificationKey(), sealed.trusted()))));

    assertThat(report.genuine()).isTrue();
  }

  /** All bytes under profile "stress", which takes minutes; else every seventh. */
  private static IntStream positions() {
    int step = Boolean.getBoolean("ops.stress") ? 1 : 7;
    return IntStream.range(0, (genuine.length + step - 1) / step).map(i -> i * step);
  }

  @Tag("exhaustive")
  @Test
  void everyChangeOfOneByteIsRefused() {
    assertThat(genuine.length).isGreaterThan(2000);
    List<String> accepted =
        positions()
            .parallel()
            .boxed()
            .flatMap(at -> replacements(at).mapToObj(xor -> new int[] {at, xor}))
            .filter(change -> sealed.verify(changed(change[0], change[1])).genuine())
            .map(Arrays::toString)
            .toList();

    assertThat(accepted).isEmpty();
  }

  /** Every other value for some bytes, a few for all: neighbour, other case, high bit. */
  private static IntStream replacements(int at) {
    return at % 4999 == 0 ? IntStream.rangeClosed(1, 255) : IntStream.of(0x01, 0x20, 0x80);
  }

  private static byte[] changed(int at, int xor) {
    byte[] copy = genuine.clone();
    copy[at] ^= (byte) xor;
    return copy;
  }

  @Tag("exhaustive")
  @Test
  void everyTruncationIsRefused() {
    assertThat(positions().parallel().boxed())
        .noneMatch(length -> sealed.verify(Arrays.copyOf(genuine, length)).genuine());
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\u0000", "{}", "\ufeff"})
  void whateverIsAppendedOrPutBeforeIsRefused(String more) {
    String text = new String(genuine, StandardCharsets.UTF_8);

    refused(sealed.verify((text + more).getBytes(StandardCharsets.UTF_8)), "envelope: ");
    refused(sealed.verify((more + text).getBytes(StandardCharsets.UTF_8)), "envelope: ");
  }

  static Stream<Consumer<ObjectNode>> envelopeChanges() {
    return Stream.of(
        envelope -> envelope.putArray("signatures"),
        envelope -> envelope.remove("signatures"),
        envelope -> ((ArrayNode) envelope.get("signatures")).add(envelope.at("/signatures/0")),
        envelope -> ((ObjectNode) envelope.at("/signatures/0")).put("sig", ""),
        envelope -> ((ObjectNode) envelope.at("/signatures/0")).put("sig", "A".repeat(86) + "=="),
        envelope -> ((ObjectNode) envelope.at("/signatures/0")).put("keyid", ""),
        envelope -> ((ObjectNode) envelope.at("/signatures/0")).put("keyid", "SHA256:other"),
        envelope -> ((ObjectNode) envelope.at("/signatures/0")).put("alg", "none"),
        envelope ->
            ((ArrayNode) envelope.get("signatures"))
                .addObject()
                .put("keyid", "SHA256:stranger")
                .put("sig", envelope.at("/signatures/0/sig").asText().toLowerCase(Locale.ROOT)),
        envelope ->
            ((ArrayNode) envelope.get("signatures"))
                .addObject()
                .put("keyid", "SHA256:stranger")
                .put("sig", "A".repeat(86) + "=="),
        envelope -> envelope.put("payloadType", "application/json"),
        envelope -> envelope.put("payloadType", ""),
        envelope -> envelope.put("payload", ""),
        envelope -> envelope.put("payload", url(envelope.get("payload").asText())),
        envelope -> envelope.put("payload", envelope.get("payload").asText() + "="),
        envelope -> envelope.put("more", true));
  }

  /** URL-safe and without padding, which may be what it was: then a line feed changes it. */
  private static String url(String payload) {
    String url = payload.replace('+', '-').replace('/', '_').replace("=", "");
    return url.equals(payload) ? url + "\n" : url;
  }

  @ParameterizedTest
  @MethodSource("envelopeChanges")
  void aChangedEnvelopeIsRefused(Consumer<ObjectNode> change) throws Exception {
    ObjectNode envelope = (ObjectNode) JsonMapper.builder().build().readTree(genuine);
    change.accept(envelope);
    byte[] file = CanonicalJson.of(envelope);

    assertThat(file).isNotEqualTo(genuine);
    assertThat(sealed.verify(file).genuine()).isFalse();
  }

  @Test
  void aFormattedFileIsRefusedAndTheReasonSaysSo() throws Exception {
    JsonMapper mapper = JsonMapper.builder().build();
    byte[] pretty =
        mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(mapper.readTree(genuine));

    refused(sealed.verify(pretty), "canonical form");
  }

  @Test
  void somethingElseSignedByTheSameKeyIsRefused() {
    byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
    refused(
        sealed.verify(Envelope.sign("text/plain", payload, sealed.keys.key()).toJson()),
        "payload type");
    refused(sealed.verify(sealed.sign(payload)), "statement type");
    byte[] loose = "{ }".getBytes(StandardCharsets.UTF_8);
    refused(sealed.verify(sealed.sign(loose)), "payload: ");
  }

  static Stream<Consumer<ObjectNode>> contradictions() {
    return Stream.of(
        s -> ((ObjectNode) s.at("/predicate/criteria/0")).put("proven", false),
        s -> ((ObjectNode) s.at("/predicate/criteria/0")).put("proven", "true"),
        s -> ((ObjectNode) s.at("/predicate/criteria/0")).remove("proven"),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).put("standing", "waived"),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).put("standing", "unproven"),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).putObject("statement"),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).withArray("findings").add("x"),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).putArray("tests"),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).put("declared", 0),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).put("discovered", 0),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).put("executed", "1"),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).put("passed", 0),
        s -> ((ObjectNode) s.at("/predicate/criteria/1")).put("absent", 1),
        s -> ((ObjectNode) s.at("/predicate/criteria/1/tests/0")).put("outcome", "flaky"),
        s -> SealedSample.predicate(s).putObject("criteria").putObject("0").put("proven", true),
        s -> SealedSample.predicate(s).withArray("attested").add("x"),
        s -> SealedSample.predicate(s).remove("waived"),
        s -> SealedSample.predicate(s).putArray("criteria"),
        s -> SealedSample.predicate(s).withArray("findings").addObject().put("code", "x"),
        s -> SealedSample.predicate(s).remove("findings"),
        s -> SealedSample.predicate(s).withArray("missing").add("record.none:x"),
        s -> SealedSample.predicate(s).put("missing", ""),
        s -> SealedSample.predicate(s).remove("missing"),
        s -> SealedSample.predicate(s).remove("activity"),
        s -> ((ObjectNode) s.at("/predicate/activity")).putNull("verified"),
        s -> ((ObjectNode) s.at("/predicate/activity")).put("started", "2999-01-01T00:00:00Z"),
        s -> ((ObjectNode) s.at("/predicate/activity")).put("completed", "2000-01-01T00:00:00Z"),
        s -> ((ObjectNode) s.at("/predicate/activity")).put("verified", "2999-01-01T00:00:00Z"),
        s -> ((ObjectNode) s.at("/predicate/run")).putNull("run_id"),
        s -> ((ObjectNode) s.at("/predicate/run")).putObject("records").put("a", "b"),
        s -> SealedSample.predicate(s).remove("statements"),
        s -> ((ArrayNode) s.at("/predicate/statements")).remove(1),
        s -> ((ArrayNode) s.at("/predicate/statements")).add(s.at("/predicate/statements/0")),
        s -> ((ObjectNode) s.at("/predicate/statements/0")).put("name", "../x"),
        s -> ((ObjectNode) s.at("/predicate/commit")).put("clean", false),
        s -> SealedSample.predicate(s).putNull("commit"),
        s -> SealedSample.predicate(s).putNull("feed"),
        s -> ((ObjectNode) s.at("/predicate/run")).putArray("records"),
        s -> SealedSample.predicate(s).put("verdict", "proven"),
        s -> SealedSample.predicate(s).put("schema", "dod-verdict/v2"),
        s -> s.put("predicateType", "https://example.org/other"),
        s -> s.putArray("subject"),
        s -> ((ArrayNode) s.get("subject")).remove(0),
        s -> ((ArrayNode) s.get("subject")).remove(1),
        s -> ((ArrayNode) s.get("subject")).remove(2),
        s -> ((ArrayNode) s.get("subject")).remove(3),
        s -> ((ArrayNode) s.get("subject")).remove(4),
        s -> ((ArrayNode) s.get("subject")).add(s.at("/subject/0")),
        s -> ((ObjectNode) s.at("/subject/0/digest")).put("gitCommit", "0".repeat(40)),
        s -> ((ObjectNode) s.at("/subject/2/digest")).put("sha512", "0"),
        s -> ((ObjectNode) s.at("/predicate/document")).put("sha256", "0".repeat(64)));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void aSignedContradictionIsRefused(Consumer<ObjectNode> change) throws Exception {
    VerificationReport report = sealed.verify(sealed.signed(change));

    assertThat(report.genuine()).isFalse();
    assertThat(SealedSample.failures(report)).hasSize(1);
  }

  @Test
  void anUnchangedStatementSignedAnewIsGenuine() throws Exception {
    byte[] anew = sealed.signed(statement -> {});

    assertThat(Envelope.parse(anew).payload()).isEqualTo(Envelope.parse(genuine).payload());
    assertThat(sealed.verify(anew).genuine()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside.md", "dod/../../outside.md", "dod/nothing.md", "dod"})
  void aSubjectThatIsNoFileBelowTheRootIsRefused(String path) throws Exception {
    Files.writeString(shared.resolve("outside.md"), "outside");
    byte[] file =
        sealed.signed(
            statement -> {
              ((ObjectNode) statement.at("/predicate/document")).put("path", path);
              ((ObjectNode) statement.at("/subject/2")).put("name", path);
            });

    refused(sealed.verifyAtRoot(file), "file " + path);
  }

  @Test
  void theVerdictOfAnotherPhaseThanTheOneAskedForIsRefused() {
    refused(
        VerdictVerifier.verify(genuine, sealed.trusting().ofPhase("PHASE_B")),
        "phase: sealed for PHASE_A, but asked for (or named by the file) was PHASE_B");
  }

  @Test
  void anotherCommitIsRefused() throws Exception {
    VerificationReport report =
        VerdictVerifier.verify(genuine, sealed.trusting().ofCommit("0".repeat(40)));

    refused(report, "commit: ");
  }

  @Test
  void theSealOfAProjectThatMovedOnIsRefused() throws Exception {
    SampleProject later = sealed.project.copyTo(folder.resolve("later"));
    later.commitAll();

    refused(atRoot(later.root()), "commit: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dod/DOD__PHASE_A.md", "target/dod/activity_feed.jsonl", "RECORD", "ATTACHED"})
  void aChangedOrRemovedFileIsRefused(String name) throws Exception {
    SampleProject copy = sealed.project.copyTo(folder.resolve("copy"));
    Path file =
        switch (name) {
          case "RECORD" -> copy.record();
          case "ATTACHED" -> copy.attached();
          default -> copy.file(name);
        };
    assertThat(atRoot(copy.root()).genuine()).isTrue();
    Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);

    refused(atRoot(copy.root()), "file " + copy.root().relativize(file));
    Files.delete(file);
    refused(atRoot(copy.root()), "no such file");
  }

  @Test
  void whatATestAttachedIsSealedWithThePhasesItIsLinkedToAlone() throws Exception {
    SampleProject copy = sealed.project.copyTo(folder.resolve("copy"));
    byte[] other = Files.readAllBytes(copy.seal("PHASE_B"));
    Files.delete(copy.attached());

    refused(atRoot(copy.root()), "no such file");
    assertThat(
            VerdictVerifier.verify(other, sealed.trusting().atRoot(copy.root()).ofPhase("PHASE_B"))
                .genuine())
        .isTrue();
  }

  @Test
  void aRootWithoutRepositoryIsRefused() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Files.writeString(empty.resolve(".git"), "gitdir: nowhere\n");

    refused(atRoot(empty), "commit: ");
  }

  private static VerificationReport atRoot(Path root) {
    return VerdictVerifier.verify(genuine, sealed.trusting().atRoot(root));
  }

  @Test
  void aPartialIsGenuineAndPartial() throws Exception {
    SampleProject project = SampleProject.in(folder.resolve("project"));
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip, deletion"));
    SealedSample partial = SealedSample.of(project);

    assertThat(partial.verifyAtRoot(partial.file()).verdict()).contains(Verdict.PARTIAL);
    refused(
        partial.verify(partial.signed(s -> SealedSample.predicate(s).putArray("missing"))),
        "verdict: PARTIAL, although its list of missing is empty");
    refused(
        partial.verify(partial.signed(s -> SealedSample.predicate(s).put("findings", "[1]"))),
        "verdict: PARTIAL, although its list of findings is empty");
    refused(
        partial.verify(partial.signed(s -> SealedSample.predicate(s).put("verdict", "DESIGNED"))),
        "verdict: DESIGNED, although work on it was started");
  }

  @Test
  void aDesignedWithoutRunIsGenuineAndDesigned() throws Exception {
    SampleProject project = SampleProject.in(folder.resolve("project"));
    Files.delete(project.record());
    SealedSample designed = SealedSample.of(project);

    assertThat(designed.verifyAtRoot(designed.file()).verdict()).contains(Verdict.DESIGNED);
    refused(
        designed.verify(
            designed.signed(s -> ((ObjectNode) s.at("/predicate/criteria/0")).put("executed", 1))),
        "verdict: DESIGNED, although work on it was started");
    refused(
        designed.verify(
            designed.signed(s -> ((ObjectNode) s.at("/predicate/activity")).put("started", ""))),
        "verdict: DESIGNED, although work on it was started");
  }

  @Test
  void aFileAboveTheLimitIsRefusedUnread() {
    refused(sealed.verify(new byte[Envelope.MAX_BYTES + 1]), "envelope: ");
  }

  @Test
  void theFileIsDsseAsOthersReadIt() throws Exception {
    ObjectNode envelope = (ObjectNode) JsonMapper.builder().build().readTree(genuine);

    byte[] payload = Base64.getDecoder().decode(envelope.get("payload").asText());
    assertThat(new String(payload, StandardCharsets.UTF_8))
        .startsWith("{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicate\":{");
  }
}
