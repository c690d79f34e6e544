package dev.dodproof.ops.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.DestroyFailedException;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;

/**
 * ML-DSA-65 by the Java platform (JEP 497, from 24 on), hedged. The platform takes private keys in
 * their expanded form only, so Bouncy Castle expands the seed.
 */
final class JdkMlDsa65 implements SignatureProvider {

  private static final String NAME = SignatureAlgorithm.ML_DSA_65.standardName();

  private final Provider platform;
  private final SecureRandom random;

  private JdkMlDsa65(Provider platform, SecureRandom random) {
    this.platform = platform;
    this.random = random;
  }

  /**
   * Creates the provider if the running JDK has the algorithm and takes our keys. Asks the
   * platform's own provider, since an application may have registered others of any quality.
   *
   * @param random for the 32 bytes that hedge each signature
   */
  static Optional<SignatureProvider> ifPresent(SecureRandom random) {
    Provider platform = Security.getProvider("SUN");
    if (platform == null || platform.getService("Signature", NAME) == null) {
      return Optional.empty();
    }
    JdkMlDsa65 provider = new JdkMlDsa65(platform, random);
    return provider.works() ? Optional.of(provider) : Optional.empty();
  }

  /** Tries one key: a later JDK might read other encodings than the one used here. */
  private boolean works() {
    try {
      SecretBytes seed = SecretBytes.owning(new byte[SignatureAlgorithm.SEED_BYTES]);
      Signer signer = signer(seed);
      return verifier(signer.publicKey()).verify(new byte[0], signer.sign(new byte[0]));
    } catch (IllegalStateException refused) {
      return false;
    }
  }

  @Override
  public Signer signer(SecretBytes seed) {
    MLDSAPrivateKeyParameters expanded = BouncyCastleMlDsa65.expand(seed);
    byte[] publicKey = expanded.getPublicKey();
    byte[] secret = expanded.getEncoded();
    byte[] der = KeyDer.encodeExpandedMlDsa65(secret);
    try {
      PrivateKey key = keys().generatePrivate(new PKCS8EncodedKeySpec(der));
      return new PlatformSigner(key, publicKey);
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException("the platform refused an ML-DSA-65 private key", refused);
    } finally {
      Arrays.fill(der, (byte) 0);
      Arrays.fill(secret, (byte) 0);
      expanded.destroy();
    }
  }

  @Override
  public Verifier verifier(byte[] publicKey) {
    PublicKey key;
    try {
      byte[] der = KeyDer.encodePublicKey(SignatureAlgorithm.ML_DSA_65, publicKey);
      key = keys().generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException("the platform refused an ML-DSA-65 public key", refused);
    }
    return (message, signature) -> verify(key, message, signature);
  }

  private boolean verify(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(NAME, platform);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the platform could not verify ML-DSA-65", impossible);
    }
  }

  private KeyFactory keys() throws GeneralSecurityException {
    return KeyFactory.getInstance(NAME, platform);
  }

  private final class PlatformSigner implements Signer {

    private final PrivateKey key;
    private final byte[] publicKey;

    PlatformSigner(PrivateKey key, byte[] publicKey) {
      this.key = key;
      this.publicKey = publicKey;
    }

    @Override
    public byte[] publicKey() {
      return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
      try {
        Signature signer = Signature.getInstance(NAME, platform);
        signer.initSign(key, random);
        signer.update(message);
        return signer.sign();
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("the platform gave no ML-DSA-65 signature", impossible);
      }
    }

    @Override
    public void destroy() {
      try {
        key.destroy();
      } catch (DestroyFailedException notOffered) {
        // Not every JDK can zero its keys; the seed is gone all the same.
        return;
      }
    }
  }
}
