package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.Security;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Tests {

  private static final HexFormat HEX = HexFormat.of();

  /** 2^255 - 19, the field of the curve. */
  private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** The order of the base point, RFC 8032, section 5.1. */
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /** RFC 8032, section 7.1: TEST 1, TEST 2, TEST 3 and TEST SHA(abc). */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + "'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + "72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
        + "af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
        + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
        + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
        + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
  })
  void agreesWithRfc8032(String seed, String publicKey, String message, String signature)
      throws KeyFormatException {
    SigningKey key =
        SigningKey.ofSeed(SignatureAlgorithm.ED25519, SecretBytes.owning(HEX.parseHex(seed)));
    byte[] bytes = HEX.parseHex(message);
    assertThat(HEX.formatHex(key.verificationKey().raw())).isEqualTo(publicKey);
    assertThat(HEX.formatHex(key.sign(bytes))).isEqualTo(signature);
    VerificationKey verifier =
        VerificationKey.ofRaw(SignatureAlgorithm.ED25519, HEX.parseHex(publicKey));
    assertThat(verifier).isEqualTo(key.verificationKey()).hasSameHashCodeAs(key.verificationKey());
    assertThat(verifier.verify(bytes, HEX.parseHex(signature))).isTrue();
  }

  @Test
  void refusesEverySignatureWithOneChangedBit() {
    SigningKey key = SigningKey.generate();
    byte[] message = {1, 2, 3};
    byte[] signature = key.sign(message);
    for (int bit = 0; bit < 8 * signature.length; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(key.verificationKey().verify(message, changed)).as("bit %d", bit).isFalse();
    }
    assertThat(key.verificationKey().verify(message, signature)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 128, 100_000})
  void refusesSignaturesOfAnotherLengthWithoutThrowing(int length) {
    VerificationKey key = SigningKey.generate().verificationKey();
    assertThat(key.verify(new byte[10], new byte[length])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0xff, 0x01, 0x80, 0x7f})
  void refusesSignaturesOfOneRepeatedByteWithoutThrowing(int value) {
    byte[] signature = new byte[SignatureAlgorithm.ED25519.signatureBytes()];
    Arrays.fill(signature, (byte) value);
    assertThat(SigningKey.generate().verificationKey().verify(new byte[0], signature)).isFalse();
  }

  @Test
  void refusesASecondSpellingOfAGenuineSignature() {
    SigningKey key = SigningKey.generate();
    byte[] signature = key.sign(new byte[5]);
    byte[] scalar = new byte[32];
    System.arraycopy(signature, 32, scalar, 0, 32);
    byte[] other = littleEndian(fromLittleEndian(scalar).add(ORDER));
    System.arraycopy(other, 0, signature, 32, 32);
    assertThat(key.verificationKey().verify(new byte[5], signature)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0200000000000000000000000000000000000000000000000000000000000000"
      })
  void refusesPublicKeysOfSmallOrderAndBytesThatAreNoPoint(String hex) {
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> VerificationKey.ofRaw(SignatureAlgorithm.ED25519, HEX.parseHex(hex)))
        .satisfies(refusal -> assertThat(refusal.found()).contains("no safe Ed25519 public key"));
  }

  @Test
  void refusesAPublicKeyWithAPartOfSmallOrder() {
    // Adding the point (0, -1) of order 2 to (x, y) gives (-x, -y): a valid point, not of prime
    // order.
    byte[] raw = SigningKey.generate().verificationKey().raw();
    int sign = raw[31] & 0x80;
    raw[31] &= 0x7f;
    byte[] mixed = littleEndian(FIELD.subtract(fromLittleEndian(raw)));
    mixed[31] |= (byte) (sign ^ 0x80);
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> VerificationKey.ofRaw(SignatureAlgorithm.ED25519, mixed));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64})
  void refusesKeysOfAnotherLength(int length) {
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> VerificationKey.ofRaw(SignatureAlgorithm.ED25519, new byte[length]))
        .withMessageContaining("found a public key of " + length + " bytes, expected 32 bytes");
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(
            () ->
                SigningKey.ofSeed(SignatureAlgorithm.ED25519, SecretBytes.owning(new byte[length])))
        .withMessageContaining("found a private key of " + length + " bytes, expected 32 bytes");
  }

  @Test
  void keepsItsOwnCopies() throws KeyFormatException {
    byte[] raw = SigningKey.generate().verificationKey().raw();
    VerificationKey key = VerificationKey.ofRaw(SignatureAlgorithm.ED25519, raw);
    String id = key.keyId();
    raw[0] ^= 1;
    key.raw()[0] ^= 1;
    assertThat(VerificationKey.ofRaw(SignatureAlgorithm.ED25519, key.raw()).keyId()).isEqualTo(id);
  }

  @Test
  void makesADifferentKeyEachTime() {
    assertThat(SigningKey.generate().verificationKey())
        .isNotEqualTo(SigningKey.generate().verificationKey());
  }

  @Test
  void registersNoSecurityProvider() {
    SigningKey.generate().sign(new byte[1]);
    assertThat(Security.getProviders()).noneMatch(provider -> provider.getName().startsWith("BC"));
  }

  private static BigInteger fromLittleEndian(byte[] bytes) {
    return new BigInteger(1, reversed(bytes));
  }

  private static byte[] littleEndian(BigInteger number) {
    byte[] big = number.toByteArray();
    byte[] padded = new byte[32];
    int length = Math.min(32, big.length);
    System.arraycopy(big, big.length - length, padded, 32 - length, length);
    return reversed(padded);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
