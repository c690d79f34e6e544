package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Security;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures of every provider mean the same. */
class SignatureProviderTests {

  private static final byte[] MESSAGE = "what is signed".getBytes(StandardCharsets.UTF_8);

  @Test
  void everyProviderOfMlDsa65VerifiesWhatEveryOtherSigns() throws KeyFormatException {
    for (SignatureProvider one : Providers.ofMlDsa65()) {
      SecretBytes seed = SecretBytes.random(32);
      byte[] signature = mlDsa65(seed, one).sign(MESSAGE);
      for (SignatureProvider other : Providers.ofMlDsa65()) {
        VerificationKey key = mlDsa65(seed, other).verificationKey();
        assertThat(key).isEqualTo(mlDsa65(seed, one).verificationKey());
        assertThat(key.verify(MESSAGE, signature)).isTrue();
        signature[100] ^= 1;
        assertThat(key.verify(MESSAGE, signature)).isFalse();
        signature[100] ^= 1;
      }
    }
  }

  @Test
  void thePlatformSignsMlDsa65WhereItCan() {
    boolean offered = Security.getProvider("SUN").getService("Signature", "ML-DSA-65") != null;
    assertThat(SignatureProviders.of(SignatureAlgorithm.ML_DSA_65))
        .isInstanceOf(offered ? JdkMlDsa65.class : BouncyCastleMlDsa65.class);
    assertThat(offered).isEqualTo(Runtime.version().feature() >= 24);
  }

  @Test
  void hedgesEachSignatureOfMlDsa65() throws KeyFormatException {
    for (SignatureProvider provider : Providers.ofMlDsa65()) {
      SigningKey key = mlDsa65(SecretBytes.random(32), provider);
      assertThat(key.sign(MESSAGE)).isNotEqualTo(key.sign(MESSAGE));
    }
  }

  @Test
  void agreesWithThePlatformOnEd25519() throws Exception {
    byte[] seed = SecretBytes.random(32).lend();
    SigningKey key =
        SigningKey.ofSeed(SignatureAlgorithm.ED25519, SecretBytes.owning(seed.clone()));
    Signature platform = Signature.getInstance("Ed25519");
    KeyFactory keys = KeyFactory.getInstance("Ed25519");
    platform.initSign(
        keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
    platform.update(MESSAGE);
    assertThat(platform.sign()).isEqualTo(key.sign(MESSAGE));
    byte[] der = KeyDer.encodePublicKey(SignatureAlgorithm.ED25519, key.verificationKey().raw());
    platform.initVerify(keys.generatePublic(new X509EncodedKeySpec(der)));
    platform.update(MESSAGE);
    assertThat(platform.verify(key.sign(MESSAGE))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aDestroyedKeySignsNoMoreAndIsWrittenNoMore(SignatureAlgorithm algorithm) {
    SigningKey key = SigningKey.generate(algorithm);
    byte[] signature = key.sign(MESSAGE);
    key.destroy();
    assertThat(key.isDestroyed()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> key.sign(MESSAGE));
    assertThatIllegalStateException().isThrownBy(key::toPem);
    assertThat(key.verificationKey().verify(MESSAGE, signature)).isTrue();
    assertThat(key).hasToString("SigningKey[" + key.verificationKey().keyId() + "]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 3308, 3310, 100_000})
  void refusesSignaturesOfAnotherLengthWithoutThrowing(int length) {
    VerificationKey key = SigningKey.generate(SignatureAlgorithm.ML_DSA_65).verificationKey();
    assertThat(key.verify(MESSAGE, new byte[length])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64, 4032})
  void refusesSeedsOfAnotherLength(int length) {
    for (SignatureProvider provider : Providers.ofMlDsa65()) {
      assertThatExceptionOfType(KeyFormatException.class)
          .isThrownBy(() -> mlDsa65(SecretBytes.owning(new byte[length]), provider))
          .withMessageContaining("found a private key of " + length + " bytes, expected 32 bytes");
    }
  }

  private static SigningKey mlDsa65(SecretBytes seed, SignatureProvider provider)
      throws KeyFormatException {
    return SigningKey.ofSeed(SignatureAlgorithm.ML_DSA_65, seed, provider);
  }
}
