package dev.dodproof.ops.seal;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** ML-DSA-65 by Bouncy Castle's lightweight API, hedged: FIPS 204, section 3.4. */
final class BouncyCastleMlDsa65 implements SignatureProvider {

  private static final MLDSAParameters SET = MLDSAParameters.ml_dsa_65;

  private final SecureRandom random;

  /**
   * Creates the provider.
   *
   * @param random for the 32 bytes that hedge each signature
   */
  BouncyCastleMlDsa65(SecureRandom random) {
    this.random = random;
  }

  /** Expands a seed; destroy the result after use. */
  static MLDSAPrivateKeyParameters expand(SecretBytes seed) {
    // A copy, as the library keeps the array and zeroes it when the key is destroyed.
    return new MLDSAPrivateKeyParameters(SET, seed.lend().clone());
  }

  @Override
  public Signer signer(SecretBytes seed) {
    return new ExpandedSigner(expand(seed), random);
  }

  @Override
  public Verifier verifier(byte[] publicKey) {
    MLDSAPublicKeyParameters key = new MLDSAPublicKeyParameters(SET, publicKey);
    return (message, signature) -> {
      MLDSASigner verifier = new MLDSASigner();
      verifier.init(false, key);
      verifier.update(message, 0, message.length);
      return verifier.verifySignature(signature);
    };
  }

  private static final class ExpandedSigner implements Signer {

    private final MLDSAPrivateKeyParameters key;
    private final ParametersWithRandom parameters;

    ExpandedSigner(MLDSAPrivateKeyParameters key, SecureRandom random) {
      this.key = key;
      this.parameters = new ParametersWithRandom(key, random);
    }

    @Override
    public byte[] publicKey() {
      return key.getPublicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
      MLDSASigner signer = new MLDSASigner();
      signer.init(true, parameters);
      signer.update(message, 0, message.length);
      try {
        return signer.generateSignature();
      } catch (CryptoException impossible) {
        throw new IllegalStateException("ML-DSA-65 gave no signature", impossible);
      }
    }

    @Override
    public void destroy() {
      key.destroy();
    }
  }
}
