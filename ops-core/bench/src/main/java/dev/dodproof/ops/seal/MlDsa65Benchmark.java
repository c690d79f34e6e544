package dev.dodproof.ops.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * ML-DSA-65 over 1 KiB: this project, Bouncy Castle, and the running JDK, where it has the
 * algorithm (from 24 on; before that its two benchmarks fail, and the others run). Tink offers it
 * only with a native library. Signing takes a random number of attempts, so every call signs
 * another message.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // @Setup gives the fields their values.
public class MlDsa65Benchmark {

  private final byte[] message = new byte[1024];
  private final byte[] signedMessage = new byte[1024];

  private SigningKey ops;
  private SigningKey bouncyCastle;
  private byte[] signature;
  private int count;

  /** Gives both the same key. */
  @Setup
  public void setUp() throws KeyFormatException {
    ops = key(SignatureProviders.of(SignatureAlgorithm.ML_DSA_65));
    bouncyCastle = key(new BouncyCastleMlDsa65(new SecureRandom()));
    signature = ops.sign(signedMessage);
  }

  /** The same key for the platform's own interface. */
  @State(Scope.Benchmark)
  public static class Jdk {

    private PrivateKey privateKey;
    private PublicKey publicKey;

    /** Fails where the JDK has no ML-DSA. */
    @Setup
    public void setUp() throws GeneralSecurityException, KeyFormatException {
      KeyFactory keys = KeyFactory.getInstance("ML-DSA-65");
      byte[] expanded = BouncyCastleMlDsa65.expand(seed()).getEncoded();
      privateKey =
          keys.generatePrivate(new PKCS8EncodedKeySpec(KeyDer.encodeExpandedMlDsa65(expanded)));
      byte[] raw = key(new BouncyCastleMlDsa65(new SecureRandom())).verificationKey().raw();
      publicKey =
          keys.generatePublic(
              new X509EncodedKeySpec(KeyDer.encodePublicKey(SignatureAlgorithm.ML_DSA_65, raw)));
    }
  }

  @Benchmark
  public byte[] signOps() {
    return ops.sign(nextMessage());
  }

  @Benchmark
  public byte[] signBouncyCastle() {
    return bouncyCastle.sign(nextMessage());
  }

  @Benchmark
  public byte[] signJdk(Jdk jdk) throws GeneralSecurityException {
    Signature signer = Signature.getInstance("ML-DSA-65");
    signer.initSign(jdk.privateKey);
    signer.update(nextMessage());
    return signer.sign();
  }

  @Benchmark
  public boolean verifyOps() {
    return ops.verificationKey().verify(signedMessage, signature);
  }

  @Benchmark
  public boolean verifyBouncyCastle() {
    return bouncyCastle.verificationKey().verify(signedMessage, signature);
  }

  @Benchmark
  public boolean verifyJdk(Jdk jdk) throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("ML-DSA-65");
    verifier.initVerify(jdk.publicKey);
    verifier.update(signedMessage);
    return verifier.verify(signature);
  }

  private byte[] nextMessage() {
    ByteBuffer.wrap(message).putInt(count++);
    return message;
  }

  private static SigningKey key(SignatureProvider provider) throws KeyFormatException {
    return SigningKey.ofSeed(SignatureAlgorithm.ML_DSA_65, seed(), provider);
  }

  private static SecretBytes seed() {
    return SecretBytes.owning(new byte[SignatureAlgorithm.SEED_BYTES]);
  }
}
