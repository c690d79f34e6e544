package dev.dodproof.ops.seal;

import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;

/**
 * The private key inside an ML-DSA-65 PKCS#8 structure: the choice of RFC 9881, section 6, between
 * the seed, the expanded key, and both. The expanded key alone is refused: the seed cannot be won
 * back from it, and only the seed proves that key and public half were made as FIPS 204 says.
 */
final class MlDsaPrivateKeyDer {

  private static final String REMEDY =
      "write the key again from where its seed is, or make one by: openssl genpkey -algorithm"
          + " ML-DSA-65";

  private MlDsaPrivateKeyDer() {}

  static DERTaggedObject ofSeed(SecretBytes seed) {
    return new DERTaggedObject(false, 0, new DEROctetString(seed.lend()));
  }

  static SecretBytes seed(byte[] der) throws KeyFormatException {
    ASN1Primitive choice = StrictDer.read(der, ASN1Primitive.class::cast);
    if (choice instanceof ASN1OctetString) {
      throw new KeyFormatException(
          "an ML-DSA-65 private key in its expanded form only",
          "its seed, alone or beside the expanded form (RFC 9881, section 6)",
          REMEDY);
    }
    if (choice instanceof ASN1TaggedObject tagged && tagged.hasContextTag(0)) {
      return seedAlone(tagged, der);
    }
    if (choice instanceof ASN1Sequence both && both.size() == 2) {
      return seedOfBoth(both);
    }
    throw StrictDer.damaged();
  }

  private static SecretBytes seedAlone(ASN1TaggedObject tagged, byte[] der)
      throws KeyFormatException {
    SecretBytes seed;
    try {
      seed = SecretBytes.owning(ASN1OctetString.getInstance(tagged, false).getOctets());
    } catch (RuntimeException constructed) {
      throw StrictDer.damaged();
    }
    if (!Arrays.equals(StrictDer.write(ofSeed(seed)), der)) {
      throw StrictDer.damaged();
    }
    return seed;
  }

  private static SecretBytes seedOfBoth(ASN1Sequence both) throws KeyFormatException {
    if (!(both.getObjectAt(0) instanceof ASN1OctetString seedOctets)
        || !(both.getObjectAt(1) instanceof ASN1OctetString expandedOctets)) {
      throw StrictDer.damaged();
    }
    SecretBytes seed = SecretBytes.owning(seedOctets.getOctets());
    if (seed.length() == SignatureAlgorithm.SEED_BYTES) {
      requireSame(seed, SecretBytes.owning(expandedOctets.getOctets()));
    }
    return seed;
  }

  private static void requireSame(SecretBytes seed, SecretBytes expanded)
      throws KeyFormatException {
    MLDSAPrivateKeyParameters derived = BouncyCastleMlDsa65.expand(seed);
    SecretBytes genuine = SecretBytes.owning(derived.getEncoded());
    derived.destroy();
    boolean same = genuine.equals(expanded);
    genuine.destroy();
    if (!same) {
      throw new KeyFormatException(
          "an expanded key that does not belong to the seed beside it",
          "two forms of one key",
          "distrust the file, and make a new key");
    }
  }
}
