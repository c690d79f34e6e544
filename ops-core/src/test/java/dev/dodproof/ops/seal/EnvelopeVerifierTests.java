package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dodproof.junit.DodCriterion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeVerifierTests {

  private static final String TYPE = "application/vnd.example+json";
  private static final byte[] PAYLOAD =
      "{\"verdict\":\"PARTIAL\"}".getBytes(StandardCharsets.UTF_8);

  private final SigningKey key = SigningKey.generate();
  private final SigningKey stranger = SigningKey.generate();
  private final SigningKey postQuantum = SigningKey.generate(SignatureAlgorithm.ML_DSA_65);
  private final EnvelopeVerifier verifier = EnvelopeVerifier.anyOf(Set.of(key.verificationKey()));

  @ParameterizedTest
  @ValueSource(strings = {TYPE, "application/ünïcode; q=😀", "\"\\", "\u0000\u007f", "t"})
  @DodCriterion("Seal roundtrip sign verify")
  void whatWasSignedVerifiesAfterAWriteAndARead(String type) throws JsonFormatException {
    byte[] file = Envelope.sign(type, PAYLOAD, key).toJson();
    Envelope read = Envelope.parse(file);
    assertThat(read.isCanonical(file)).isTrue();
    assertThat(verifier.verify(read))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            verified -> {
              assertThat(verified.key()).isEqualTo(key.verificationKey());
              assertThat(verified.payloadType()).isEqualTo(type);
              assertThat(verified.payload()).isEqualTo(PAYLOAD);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000_000})
  @DodCriterion("Seal roundtrip sign verify")
  void payloadsOfAnySizeVerify(int size) throws JsonFormatException {
    byte[] file = Envelope.sign(TYPE, new byte[size], key).toJson();
    assertThat(verifier.verify(Envelope.parse(file)))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            verified -> assertThat(verified.payload()).isEqualTo(new byte[size]));
  }

  @Test
  @DodCriterion("Seal roundtrip sign verify")
  void everyChangeOfOneByteOfTheFileIsRefused() {
    byte[] file = Envelope.sign(TYPE, PAYLOAD, key).toJson();
    assertThat(accepts(file)).isTrue();
    for (int at = 0; at < file.length; at++) {
      byte genuine = file[at];
      for (int value = 0; value < 256; value++) {
        if ((byte) value != genuine) {
          file[at] = (byte) value;
          assertThat(accepts(file)).as("byte %d changed to %d", at, value).isFalse();
        }
      }
      file[at] = genuine;
    }
    assertThat(accepts(file)).isTrue();
  }

  @Test
  @DodCriterion("Seal roundtrip sign verify")
  void everyMissingOrAddedByteIsRefused() {
    byte[] file = Envelope.sign(TYPE, PAYLOAD, key).toJson();
    for (int at = 0; at <= file.length; at++) {
      assertThat(accepts(spliced(file, at, 0, new byte[] {' '}))).as("blank at %d", at).isFalse();
      assertThat(accepts(spliced(file, at, 0, new byte[] {'A'}))).as("A at %d", at).isFalse();
      if (at < file.length) {
        assertThat(accepts(spliced(file, at, 1, new byte[0]))).as("without %d", at).isFalse();
        assertThat(accepts(spliced(file, at, file.length - at, new byte[0]))).isFalse();
      }
    }
  }

  @Test
  void refusesAKeyNobodyTrusts() {
    assertRefused(Envelope.sign(TYPE, PAYLOAD, stranger), "no signature of a trusted key");
  }

  @Test
  void refusesAStrangersSignatureUnderTheTrustedKeysId() {
    EnvelopeSignature forged =
        new EnvelopeSignature(key.verificationKey().keyId(), signature(stranger).bytes());
    assertRefused(envelope(forged), "names the trusted key");
  }

  @Test
  void refusesAGenuineSignatureUnderAnotherKeysId() {
    EnvelopeSignature renamed =
        new EnvelopeSignature(stranger.verificationKey().keyId(), signature(key).bytes());
    assertRefused(envelope(renamed), "expected that key's id");
  }

  @Test
  void acceptsAGenuineSignatureWithoutKeyId() {
    assertAccepted(envelope(new EnvelopeSignature("", signature(key).bytes())));
  }

  @Test
  void acceptsOneTrustedSignatureBesideAStrangers() {
    assertAccepted(envelope(signature(stranger), signature(key)));
    assertAccepted(envelope(signature(key), signature(stranger)));
  }

  @Test
  void refusesAGenuineSignatureBesideABrokenOneOfATrustedKey() {
    EnvelopeVerifier both =
        EnvelopeVerifier.anyOf(List.of(key.verificationKey(), stranger.verificationKey()));
    EnvelopeSignature broken =
        new EnvelopeSignature(stranger.verificationKey().keyId(), new byte[64]);
    assertThat(both.verify(envelope(signature(key), broken)))
        .isInstanceOf(Verification.Refused.class);
    assertThat(both.verify(envelope(signature(key), signature(stranger))))
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void refusesASignatureOverAnotherTypeOrPayload() {
    EnvelopeSignature genuine = signature(key);
    assertRefused(new Envelope(TYPE + " ", PAYLOAD, List.of(genuine)), "names the trusted key");
    assertRefused(new Envelope(TYPE, new byte[0], List.of(genuine)), "names the trusted key");
  }

  @Test
  void refusesASignatureOverThePayloadAlone() {
    EnvelopeSignature bare =
        new EnvelopeSignature(key.verificationKey().keyId(), key.sign(PAYLOAD));
    assertRefused(envelope(bare), "names the trusted key");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 65, 3309})
  void refusesSignaturesOfAnotherLength(int length) {
    EnvelopeSignature odd = new EnvelopeSignature(key.verificationKey().keyId(), new byte[length]);
    assertRefused(envelope(odd), "names the trusted key");
  }

  @Test
  void noTrustedKeyNeverMeansAnyKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> EnvelopeVerifier.anyOf(Set.of()));
  }

  @Test
  @DodCriterion("Seal roundtrip sign verify")
  void whatTwoAlgorithmsSignedVerifiesWhereBothAreDemanded() throws JsonFormatException {
    byte[] file = Envelope.sign(TYPE, PAYLOAD, List.of(key, postQuantum)).toJson();
    Envelope read = Envelope.parse(file);
    assertThat(read.isCanonical(file)).isTrue();
    assertThat(both().verify(read))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            verified -> {
              assertThat(verified.keys())
                  .containsExactly(key.verificationKey(), postQuantum.verificationKey());
              assertThat(verified.key()).isEqualTo(key.verificationKey());
              assertThat(verified.payload()).isEqualTo(PAYLOAD);
            });
    assertAccepted(read);
  }

  @Test
  @DodCriterion("Seal roundtrip sign verify")
  void noneOfTheDemandedSignaturesCanBeRemoved() {
    for (SigningKey kept : List.of(key, postQuantum)) {
      VerificationKey removed = (kept == key ? postQuantum : key).verificationKey();
      assertThat(both().verify(envelope(signature(kept))))
          .isInstanceOfSatisfying(
              Verification.Refused.class,
              refused ->
                  assertThat(refused.reason())
                      .contains("no signature of every required key", "expected also " + removed)
                      .endsWith("; get the file again from its author, with all its signatures"));
    }
  }

  @Test
  void neitherAStrangersNorARepeatedSignatureStandsInForADemandedOne() {
    EnvelopeSignature again = new EnvelopeSignature("", signature(key).bytes());
    for (EnvelopeSignature other : List.of(again, signature(stranger))) {
      assertThat(both().verify(envelope(signature(key), other)))
          .isInstanceOf(Verification.Refused.class);
    }
    assertThat(both().verify(envelope(signature(stranger), signature(postQuantum), signature(key))))
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void refusesADemandedSignatureOverAnotherPayload() {
    EnvelopeSignature elsewhere = Envelope.sign(TYPE, new byte[0], postQuantum).signatures().get(0);
    assertThat(both().verify(envelope(signature(key), elsewhere)))
        .isInstanceOfSatisfying(
            Verification.Refused.class,
            refused -> assertThat(refused.reason()).contains("names the trusted key"));
  }

  @Test
  void refusesToSignTwiceWithOneKeyOrWithNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Envelope.sign(TYPE, PAYLOAD, List.of(key, key)));
    assertThatIllegalArgumentException().isThrownBy(() -> Envelope.sign(TYPE, PAYLOAD, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> EnvelopeVerifier.allOf(Set.of()));
  }

  private EnvelopeVerifier both() {
    return EnvelopeVerifier.allOf(
        List.of(key.verificationKey(), postQuantum.verificationKey(), key.verificationKey()));
  }

  private boolean accepts(byte[] file) {
    try {
      Envelope envelope = Envelope.parse(file);
      return envelope.isCanonical(file)
          && verifier.verify(envelope) instanceof Verification.Verified;
    } catch (JsonFormatException refused) {
      return false;
    }
  }

  private void assertAccepted(Envelope envelope) {
    assertThat(verifier.verify(envelope)).isInstanceOf(Verification.Verified.class);
  }

  private void assertRefused(Envelope envelope, String reason) {
    assertThat(verifier.verify(envelope))
        .isInstanceOfSatisfying(
            Verification.Refused.class,
            refused -> assertThat(refused.reason()).contains(reason, ", expected ", "; "));
  }

  private static Envelope envelope(EnvelopeSignature... signatures) {
    return new Envelope(TYPE, PAYLOAD, List.of(signatures));
  }

  private static EnvelopeSignature signature(SigningKey key) {
    return Envelope.sign(TYPE, PAYLOAD, key).signatures().get(0);
  }

  private static byte[] spliced(byte[] file, int at, int removed, byte[] added) {
    byte[] result = new byte[file.length - removed + added.length];
    System.arraycopy(file, 0, result, 0, at);
    System.arraycopy(added, 0, result, at, added.length);
    System.arraycopy(file, at + removed, result, at + added.length, file.length - at - removed);
    return result;
  }
}
