package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;

/** The example of the DSSE protocol 1.0.2, section "Test Vectors". */
class DsseProtocolTests {

  private static final String ENVELOPE =
      """
      {"payload": "aGVsbG8gd29ybGQ=",
       "payloadType": "http://example.com/HelloWorld",
       "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
      """;

  /** The signature is ECDSA, which is not offered here; so the platform verifies what we encode. */
  @Test
  void encodesTheBytesThatTheSignatureOfTheExampleCovers() throws Exception {
    Envelope envelope = Envelope.parse(ENVELOPE.getBytes(StandardCharsets.UTF_8));
    byte[] signed = PreAuthenticationEncoding.encode(envelope.payloadType(), envelope.payload());
    assertThat(signed)
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    assertThat(verify(signed, envelope.signatures().get(0).bytes())).isTrue();
    signed[0] ^= 1;
    assertThat(verify(signed, envelope.signatures().get(0).bytes())).isFalse();
  }

  private static boolean verify(byte[] signed, byte[] signature) throws Exception {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point =
        new ECPoint(
            new BigInteger(
                "46950820868899156662930047687818585632848591499744589407958293238635476079160"),
            new BigInteger(
                "5640078356564379163099075877009565129882514886557779369047442380624545832820"));
    PublicKey key =
        KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifier.initVerify(key);
    verifier.update(signed);
    return verifier.verify(signature);
  }
}
