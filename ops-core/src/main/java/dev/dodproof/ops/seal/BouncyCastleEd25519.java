package dev.dodproof.ops.seal;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 by Bouncy Castle's lightweight API, which works on our own array of the seed. */
final class BouncyCastleEd25519 implements SignatureProvider {

  @Override
  public Signer signer(SecretBytes seed) {
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed.lend(), 0, publicKey, 0);
    return new SeedSigner(seed, publicKey);
  }

  @Override
  public Verifier verifier(byte[] publicKey) throws KeyFormatException {
    // A key of small order would accept signatures that nobody made.
    Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(publicKey, 0);
    if (point == null) {
      throw new KeyFormatException(
          "32 bytes that are no safe Ed25519 public key",
          "a point of the prime-order group",
          "distrust where the key came from, and make a new one");
    }
    return (message, signature) -> Ed25519.verify(signature, 0, point, message, 0, message.length);
  }

  private static final class SeedSigner implements Signer {

    private final SecretBytes seed;
    private final byte[] publicKey;

    SeedSigner(SecretBytes seed, byte[] publicKey) {
      this.seed = seed;
      this.publicKey = publicKey;
    }

    @Override
    public byte[] publicKey() {
      return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
      byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
      Ed25519.sign(seed.lend(), 0, publicKey, 0, message, 0, message.length, signature, 0);
      return signature;
    }

    @Override
    public void destroy() {
      // Nothing is kept but the seed, which is the caller's.
    }
  }
}
