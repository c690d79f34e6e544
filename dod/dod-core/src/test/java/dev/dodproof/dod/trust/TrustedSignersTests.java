package dev.dodproof.dod.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.Verification;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose signature counts for what, and when. */
class TrustedSignersTests {

  private static final SigningKey SECRET = SigningKey.generate();
  private static final VerificationKey CLASSIC = SECRET.verificationKey();
  private static final VerificationKey QUANTUM =
      SigningKey.generate(SignatureAlgorithm.ML_DSA_65).verificationKey();
  private static final VerificationKey OTHER = SigningKey.generate().verificationKey();
  private static final SigningTime MARCH = claimed("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  private static SigningTime claimed(String instant) {
    return SigningTime.claimed(Instant.parse(instant));
  }

  private TrustedSigners read(String... lines) throws Exception {
    return TrustedSigners.read(Files.writeString(folder.resolve("keys"), String.join("", lines)));
  }

  private static void counts(Optional<String> objection) {
    assertThat(objection).isEmpty();
  }

  private static void refused(Optional<String> objection, String... parts) {
    assertThat(objection).hasValueSatisfying(reason -> assertThat(reason).contains(parts));
  }

  @ParameterizedTest
  @CsvSource({"VERDICT,true", "LOCK,true", "ATTEST,false", "WAIVE,false"})
  void aKeyWithoutNamespacesSealsAndVouchesForNothing(Role role, boolean trusted) throws Exception {
    TrustedSigners signers = read(CLASSIC.toPem());

    assertThat(signers.keysAt(role, MARCH.claimed())).hasSize(trusted ? 1 : 0);
    assertThat(signers.objection(List.of(CLASSIC), role, MARCH).isEmpty()).isEqualTo(trusted);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aKeyWithNamespacesHasJustThoseRoles(Role role) throws Exception {
    TrustedSigners signers =
        read("me namespaces=\"git,%s\" ".formatted(role.namespace()), CLASSIC.toOpenSsh(""));

    for (Role each : Role.values()) {
      assertThat(signers.keysAt(each, MARCH.claimed())).hasSize(each == role ? 1 : 0);
    }
  }

  @Test
  void anEnvelopeIsVerifiedForItsRoleOnly() throws Exception {
    Envelope envelope = Envelope.sign("text/plain", new byte[] {1}, SECRET);
    String attest = "me namespaces=\"dod-attest\" " + CLASSIC.toOpenSsh("");

    assertThat(read(attest).verify(envelope, Role.ATTEST))
        .isInstanceOf(Verification.Verified.class);
    assertThat(reason(read(attest).verify(envelope, Role.WAIVE)))
        .contains("no trusted key for dod-waive");
    assertThat(reason(read(attest, OTHER.toPem()).verify(envelope, Role.VERDICT)))
        .contains(CLASSIC.keyId(), "not trusted for dod-verdict");
    assertThat(reason(read(OTHER.toPem()).verify(envelope, Role.VERDICT)))
        .contains("no signature of a trusted key");
  }

  private static String reason(Verification verification) {
    return ((Verification.Refused) verification).reason();
  }

  @Test
  void noKeyNeverMeansAnyKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustedSigners.of(List.of()));
  }

  @Test
  void bothAlgorithmsOfASignerAreDemanded() {
    TrustedSigners signers = TrustedSigners.of(List.of(CLASSIC, QUANTUM));

    counts(signers.objection(List.of(CLASSIC, QUANTUM), Role.VERDICT, MARCH));
    refused(
        signers.objection(List.of(CLASSIC), Role.VERDICT, MARCH),
        "no signature of the trusted ML-DSA-65 key",
        QUANTUM.keyId());
    refused(signers.objection(List.of(QUANTUM), Role.VERDICT, MARCH), "Ed25519", CLASSIC.keyId());
    refused(signers.objection(List.of(), Role.VERDICT, MARCH), "no signature of a key trusted for");
  }

  @Test
  void oneKeyOfEachAlgorithmIsEnoughAndOneSignerIsEnough() throws Exception {
    TrustedSigners rotated = TrustedSigners.of(List.of(CLASSIC, OTHER, QUANTUM));
    counts(rotated.objection(List.of(OTHER, QUANTUM), Role.VERDICT, MARCH));

    TrustedSigners two =
        read("a ", CLASSIC.toOpenSsh(""), "a ", QUANTUM.toOpenSsh(""), "b ", OTHER.toOpenSsh(""));
    counts(two.objection(List.of(OTHER), Role.VERDICT, MARCH));
    refused(two.objection(List.of(CLASSIC), Role.VERDICT, MARCH), "ML-DSA-65");
    refused(two.objection(List.of(QUANTUM), Role.VERDICT, MARCH), "Ed25519");
  }

  @Test
  void theHalvesOfTwoSignersMakeNoWhole() throws Exception {
    VerificationKey second = SigningKey.generate(SignatureAlgorithm.ML_DSA_65).verificationKey();
    TrustedSigners two =
        read(
            "a " + CLASSIC.toOpenSsh("") + "a " + QUANTUM.toOpenSsh(""),
            "b " + OTHER.toOpenSsh("") + "b " + second.toOpenSsh(""));

    refused(two.objection(List.of(CLASSIC, second), Role.VERDICT, MARCH), "ML-DSA-65", "Ed25519");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28T23:59:59Z,valid from 2026-03-01T00:00:00Z",
    "2026-03-01T00:00:00Z,",
    "2026-03-31T23:59:59Z,",
    "2026-04-01T00:00:00Z,",
    "2026-04-01T00:00:01Z,valid until 2026-04-01T00:00:00Z"
  })
  void validityIncludesBothItsEnds(String at, String reason) throws Exception {
    TrustedSigners signers =
        read("me valid-after=\"20260301\",valid-before=\"20260401\" ", CLASSIC.toOpenSsh(""));

    Optional<String> objection = signers.objection(List.of(CLASSIC), Role.VERDICT, claimed(at));
    assertThat(signers.keysAt(Role.VERDICT, Instant.parse(at))).hasSize(reason == null ? 1 : 0);
    if (reason == null) {
      counts(objection);
    } else {
      refused(objection, reason, CLASSIC.keyId(), at, "by its own word");
    }
  }

  @Test
  void aTimeStampCountsMoreThanTheSignersWord() throws Exception {
    TrustedSigners signers = read("me valid-before=\"20260401\" ", CLASSIC.toOpenSsh(""));
    SigningTime datedBack =
        new SigningTime(MARCH.claimed(), Optional.of(Instant.parse("2026-05-01T00:00:00Z")));

    refused(signers.objection(List.of(CLASSIC), Role.VERDICT, datedBack), "(time stamp)");
  }

  @Test
  void aRevokedKeyCountsOnlyForWhatATimeStampShowsToBeOlder() throws Exception {
    TrustedSigners signers = read("me revoked=\"20260401\" ", CLASSIC.toOpenSsh(""));
    SigningTime before = new SigningTime(MARCH.claimed(), Optional.of(MARCH.claimed()));
    SigningTime at =
        new SigningTime(MARCH.claimed(), Optional.of(Instant.parse("2026-04-01T00:00:00Z")));

    refused(signers.objection(List.of(CLASSIC), Role.VERDICT, MARCH), "revoked from 2026-04-01");
    refused(signers.objection(List.of(CLASSIC), Role.VERDICT, at), "revoked");
    counts(signers.objection(List.of(CLASSIC), Role.VERDICT, before));
    assertThat(signers.keysAt(Role.VERDICT, MARCH.claimed())).isEmpty();
  }

  @Test
  void aKeyRevokedOnOneLineIsRevokedOnAll() throws Exception {
    TrustedSigners signers =
        read(CLASSIC.toPem(), "me namespaces=\"git\",revoked=\"20260401\" ", CLASSIC.toOpenSsh(""));

    refused(signers.objection(List.of(CLASSIC), Role.VERDICT, MARCH), "revoked");
  }

  @Test
  void anAlgorithmThatASignerTookUpLaterIsNotDemandedBefore() throws Exception {
    TrustedSigners signers =
        read("a ", CLASSIC.toOpenSsh(""), "a valid-after=\"20260401\" ", QUANTUM.toOpenSsh(""));

    counts(signers.objection(List.of(CLASSIC), Role.VERDICT, MARCH));
    refused(
        signers.objection(List.of(CLASSIC), Role.VERDICT, claimed("2026-04-01T00:00:00Z")),
        "ML-DSA-65");
  }

  @Test
  void anAlgorithmWhoseKeyWasRevokedIsStillDemanded() throws Exception {
    TrustedSigners signers =
        read("a ", CLASSIC.toOpenSsh(""), "a revoked=\"20260101\" ", QUANTUM.toOpenSsh(""));

    refused(signers.objection(List.of(CLASSIC), Role.VERDICT, MARCH), "ML-DSA-65");
    refused(signers.objection(List.of(CLASSIC, QUANTUM), Role.VERDICT, MARCH), "revoked");
  }
}
