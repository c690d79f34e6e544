package dev.dodproof.ops.seal;

import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.PrfMac;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** HMAC-SHA256: this project, the running JDK, Bouncy Castle and Tink. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // @Setup gives the fields their values.
public class HmacSha256Benchmark {

  /** Bytes of the message: an envelope of a few members, and one with a log in it. */
  @Param({"256", "16384"})
  int bytes;

  private byte[] message;
  private HmacKey key;
  private SecretKeySpec jdkKey;
  private byte[] raw;
  private PrfMac tink;
  private byte[] signature;

  /** Gives all four the same key. */
  @Setup
  public void setUp() throws GeneralSecurityException, KeyFormatException {
    message = new byte[bytes];
    raw = new byte[HmacKey.BYTES];
    key = HmacKey.ofHex("00".repeat(HmacKey.BYTES));
    jdkKey = new SecretKeySpec(raw, "HmacSHA256");
    tink = new PrfMac(new PrfHmacJce("HMACSHA256", jdkKey), HmacKey.BYTES);
    signature = key.sign(message);
  }

  @Benchmark
  public byte[] signOps() {
    return key.sign(message);
  }

  @Benchmark
  public boolean verifyOps() {
    return key.verify(message, signature);
  }

  @Benchmark
  public boolean verifyJdk() throws GeneralSecurityException {
    return MessageDigest.isEqual(signJdk(), signature);
  }

  @Benchmark
  public byte[] signJdk() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(jdkKey);
    return mac.doFinal(message);
  }

  @Benchmark
  public byte[] signBouncyCastle() {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(raw));
    mac.update(message, 0, message.length);
    byte[] signature = new byte[HmacKey.BYTES];
    mac.doFinal(signature, 0);
    return signature;
  }

  @Benchmark
  public byte[] signTink() throws GeneralSecurityException {
    return tink.computeMac(message);
  }
}
