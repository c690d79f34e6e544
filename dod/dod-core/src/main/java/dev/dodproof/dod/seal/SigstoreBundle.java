package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.seal.CanonicalJson;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeSignature;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import java.util.Base64;
import java.util.Optional;

/**
 * The Sigstore bundle v0.3 of an envelope (github.com/sigstore/protobuf-specs,
 * sigstore_bundle.proto): one signature only, by a key that is named, not contained. Sigstore
 * verifies Ed25519, not ML-DSA.
 */
final class SigstoreBundle {

  private static final String MEDIA_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";

  private SigstoreBundle() {}

  /**
   * Makes the bundle.
   *
   * @param envelope the sealed verdict
   * @return the file's bytes in RFC 8785 canonical form; empty if no signature is one of Ed25519
   */
  static Optional<byte[]> of(Envelope envelope) {
    return envelope.signatures().stream()
        .filter(each -> each.bytes().length == SignatureAlgorithm.ED25519.signatureBytes())
        .findFirst()
        .map(signature -> of(envelope, signature));
  }

  private static byte[] of(Envelope envelope, EnvelopeSignature signature) {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    bundle.put("mediaType", MEDIA_TYPE);
    bundle.putObject("verificationMaterial").putObject("publicKey").put("hint", signature.keyId());
    ObjectNode dsse = bundle.putObject("dsseEnvelope");
    dsse.put("payload", base64(envelope.payload()));
    dsse.put("payloadType", envelope.payloadType());
    dsse.putArray("signatures")
        .addObject()
        .put("keyid", signature.keyId())
        .put("sig", base64(signature.bytes()));
    return CanonicalJson.of(bundle);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
