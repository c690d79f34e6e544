package dev.dodproof.ops.seal;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** Keys in DER: SubjectPublicKeyInfo and PKCS#8 of RFC 8410 (Ed25519) and RFC 9881 (ML-DSA). */
final class KeyDer {

  private KeyDer() {}

  /** A public key of a checked algorithm; the bytes are not checked. */
  static final class PublicHalf {
    final SignatureAlgorithm algorithm;
    final byte[] raw;

    private PublicHalf(SignatureAlgorithm algorithm, byte[] raw) {
      this.algorithm = algorithm;
      this.raw = raw;
    }
  }

  /** What a PKCS#8 structure holds; version 2 may bring the public half, unchecked here. */
  static final class PrivateHalf {
    final SignatureAlgorithm algorithm;
    final SecretBytes seed;
    final byte @Nullable [] publicKey;

    private PrivateHalf(
        SignatureAlgorithm algorithm, SecretBytes seed, byte @Nullable [] publicKey) {
      this.algorithm = algorithm;
      this.seed = seed;
      this.publicKey = publicKey;
    }
  }

  static PublicHalf publicKey(byte[] der) throws KeyFormatException {
    SubjectPublicKeyInfo info = StrictDer.read(der, SubjectPublicKeyInfo::getInstance);
    SignatureAlgorithm algorithm = algorithm(info.getAlgorithm());
    if (info.getPublicKeyData().getPadBits() != 0) {
      throw StrictDer.damaged();
    }
    return new PublicHalf(algorithm, info.getPublicKeyData().getOctets());
  }

  static PrivateHalf privateKey(byte[] der) throws KeyFormatException {
    PrivateKeyInfo info = StrictDer.read(der, PrivateKeyInfo::getInstance);
    SignatureAlgorithm algorithm = algorithm(info.getPrivateKeyAlgorithm());
    if (info.getAttributes() != null) {
      throw new KeyFormatException(
          "a private key with attributes", "one without", StrictDer.REMEDY);
    }
    byte[] inner = info.getPrivateKey().getOctets();
    SecretBytes seed =
        switch (algorithm) {
          // RFC 8410, section 7: the seed is an OCTET STRING inside the OCTET STRING.
          case ED25519 ->
              SecretBytes.owning(StrictDer.read(inner, ASN1OctetString::getInstance).getOctets());
          case ML_DSA_65 -> MlDsaPrivateKeyDer.seed(inner);
        };
    return new PrivateHalf(
        algorithm, seed, info.hasPublicKey() ? info.getPublicKeyData().getOctets() : null);
  }

  static byte[] encodePublicKey(SignatureAlgorithm algorithm, byte[] raw) {
    return StrictDer.write(new SubjectPublicKeyInfo(identifier(algorithm), raw));
  }

  /** Writes the seed alone, which the public half follows from. */
  static byte[] encodePrivateKey(SignatureAlgorithm algorithm, SecretBytes seed) {
    return switch (algorithm) {
      case ED25519 -> encode(algorithm, new DEROctetString(seed.lend()));
      case ML_DSA_65 -> encode(algorithm, MlDsaPrivateKeyDer.ofSeed(seed));
    };
  }

  /** Writes the expanded form of RFC 9881, section 6, the one that the Java platform reads. */
  static byte[] encodeExpandedMlDsa65(byte[] expanded) {
    return encode(SignatureAlgorithm.ML_DSA_65, new DEROctetString(expanded));
  }

  private static byte[] encode(SignatureAlgorithm algorithm, ASN1Encodable inner) {
    try {
      return StrictDer.write(new PrivateKeyInfo(identifier(algorithm), inner));
    } catch (IOException impossible) {
      throw new IllegalStateException("a private key could not be encoded", impossible);
    }
  }

  private static AlgorithmIdentifier identifier(SignatureAlgorithm algorithm) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm.objectId()));
  }

  private static SignatureAlgorithm algorithm(AlgorithmIdentifier found) throws KeyFormatException {
    String id = found.getAlgorithm().getId();
    SignatureAlgorithm algorithm =
        SignatureAlgorithm.ofObjectId(id)
            .orElseThrow(
                () ->
                    new KeyFormatException(
                        "a key of algorithm " + Quoted.plain(id),
                        "Ed25519 (1.3.101.112) or ML-DSA-65 (2.16.840.1.101.3.4.3.18)",
                        StrictDer.REMEDY));
    // RFC 8410, section 3, and RFC 9881, section 2: the parameters must be absent.
    if (found.getParameters() != null) {
      throw new KeyFormatException(
          "a key of %s with algorithm parameters".formatted(algorithm), "none", StrictDer.REMEDY);
    }
    return algorithm;
  }
}
