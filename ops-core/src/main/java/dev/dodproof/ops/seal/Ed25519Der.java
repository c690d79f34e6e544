package dev.dodproof.ops.seal;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** Ed25519 keys in DER: SubjectPublicKeyInfo and PKCS#8, RFC 8410. */
final class Ed25519Der {

  /** RFC 8410, section 3: id-Ed25519. */
  private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

  /** Room for other algorithms, to name them, but not for nesting that overflows the stack. */
  private static final int MAX_BYTES = 8 * 1024;

  private static final String REMEDY =
      "use a key made by: openssl genpkey -algorithm ed25519 (its public half: openssl pkey -pubout)";

  private Ed25519Der() {}

  /** The two halves of a PKCS#8 structure; version 2 may bring the public one, unchecked here. */
  static final class Halves {
    final byte[] seed;
    final byte @Nullable [] publicKey;

    private Halves(byte[] seed, byte @Nullable [] publicKey) {
      this.seed = seed;
      this.publicKey = publicKey;
    }
  }

  static byte[] publicKey(byte[] der) throws KeyFormatException {
    SubjectPublicKeyInfo info = structure(der, SubjectPublicKeyInfo::getInstance);
    requireEd25519(info.getAlgorithm());
    if (info.getPublicKeyData().getPadBits() != 0) {
      throw damaged();
    }
    return info.getPublicKeyData().getOctets();
  }

  static Halves privateKey(byte[] der) throws KeyFormatException {
    PrivateKeyInfo info = structure(der, PrivateKeyInfo::getInstance);
    requireEd25519(info.getPrivateKeyAlgorithm());
    if (info.getAttributes() != null) {
      throw new KeyFormatException("a private key with attributes", "one without", REMEDY);
    }
    // RFC 8410, section 7: the seed is an OCTET STRING inside the OCTET STRING.
    byte[] seed =
        structure(info.getPrivateKey().getOctets(), ASN1OctetString::getInstance).getOctets();
    return new Halves(seed, info.hasPublicKey() ? info.getPublicKeyData().getOctets() : null);
  }

  static byte[] encodePublicKey(byte[] raw) {
    return encode(new SubjectPublicKeyInfo(new AlgorithmIdentifier(ED25519), raw));
  }

  static byte[] encodePrivateKey(byte[] seed) {
    try {
      return encode(new PrivateKeyInfo(new AlgorithmIdentifier(ED25519), new DEROctetString(seed)));
    } catch (IOException impossible) {
      throw new IllegalStateException("a private key could not be encoded", impossible);
    }
  }

  private interface Structure<T extends ASN1Encodable> {
    T of(Object primitive);
  }

  private static <T extends ASN1Object> T structure(byte[] der, Structure<T> type)
      throws KeyFormatException {
    if (der.length > MAX_BYTES) {
      throw damaged();
    }
    T read;
    try {
      read = type.of(ASN1Primitive.fromByteArray(der));
    } catch (IOException | RuntimeException notThatStructure) {
      // Bouncy Castle names damage by several unchecked types. The cause might quote key bytes.
      throw damaged();
    }
    if (!Arrays.equals(encode(read), der)) {
      throw damaged();
    }
    return read;
  }

  private static byte[] encode(ASN1Object structure) {
    try {
      return structure.getEncoded(ASN1Encoding.DER);
    } catch (IOException impossible) {
      throw new IllegalStateException("a key could not be encoded", impossible);
    }
  }

  private static void requireEd25519(AlgorithmIdentifier algorithm) throws KeyFormatException {
    if (!algorithm.getAlgorithm().equals(ED25519)) {
      throw new KeyFormatException(
          "a key of algorithm " + Quoted.plain(algorithm.getAlgorithm().getId()),
          "Ed25519 (" + ED25519.getId() + ")",
          REMEDY);
    }
    // RFC 8410, section 3: the parameters must be absent.
    if (algorithm.getParameters() != null) {
      throw new KeyFormatException(
          "an Ed25519 key with algorithm parameters", "none (RFC 8410)", REMEDY);
    }
  }

  private static KeyFormatException damaged() {
    return new KeyFormatException(
        "bytes that are no key structure", "the DER form of one key and nothing else", REMEDY);
  }
}
