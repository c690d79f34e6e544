package dev.dodproof.ops.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ed25519 over 1 KiB: this project, the running JDK and Tink. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // @Setup gives the fields their values.
public class Ed25519Benchmark {

  private final byte[] message = new byte[1024];

  private SigningKey key;
  private PrivateKey jdkPrivate;
  private PublicKey jdkPublic;
  private Ed25519Sign tinkSign;
  private Ed25519Verify tinkVerify;
  private byte[] signature;

  /** Gives all three the same key. */
  @Setup
  public void setUp() throws GeneralSecurityException, KeyFormatException {
    byte[] seed = SecretBytes.random(SignatureAlgorithm.SEED_BYTES).lend();
    key = SigningKey.ofSeed(SignatureAlgorithm.ED25519, SecretBytes.owning(seed.clone()));
    byte[] publicKey = key.verificationKey().raw();
    KeyFactory keys = KeyFactory.getInstance("Ed25519");
    jdkPrivate = keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    jdkPublic =
        keys.generatePublic(
            new X509EncodedKeySpec(KeyDer.encodePublicKey(SignatureAlgorithm.ED25519, publicKey)));
    tinkSign = new Ed25519Sign(seed);
    tinkVerify = new Ed25519Verify(publicKey);
    signature = key.sign(message);
  }

  @Benchmark
  public byte[] signOps() {
    return key.sign(message);
  }

  @Benchmark
  public byte[] signJdk() throws GeneralSecurityException {
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(jdkPrivate);
    signer.update(message);
    return signer.sign();
  }

  @Benchmark
  public byte[] signTink() throws GeneralSecurityException {
    return tinkSign.sign(message);
  }

  @Benchmark
  public boolean verifyOps() {
    return key.verificationKey().verify(message, signature);
  }

  @Benchmark
  public boolean verifyJdk() throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(jdkPublic);
    verifier.update(message);
    return verifier.verify(signature);
  }

  @Benchmark
  public void verifyTink() throws GeneralSecurityException {
    tinkVerify.verify(signature, message);
  }
}
