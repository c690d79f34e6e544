package dev.dodproof.ops.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A payload with its signatures: the JSON envelope of DSSE 1.0.2.
 *
 * <p>An envelope that was parsed is a claim. Read its payload from the {@link
 * Verification.Verified} that an {@link EnvelopeVerifier} returns, never from here.
 *
 * <p>Stricter than DSSE: unknown members are refused instead of ignored, at least one signature is
 * needed, no two may have the same key id, and a payload type is 1 to {@value
 * #MAX_PAYLOAD_TYPE_CHARS} UTF-16 units long. Immutable; safe for use by several threads.
 */
public final class Envelope {

  /** The largest envelope file, in bytes: 64 MiB. */
  public static final int MAX_BYTES = CanonicalJson.MAX_BYTES;

  static final int MAX_SIGNATURES = 16;
  static final int MAX_PAYLOAD_TYPE_CHARS = 255;
  static final int MAX_KEY_ID_CHARS = 255;

  private final String payloadType;
  private final byte[] payload;
  private final List<EnvelopeSignature> signatures;

  /**
   * Creates an envelope from its parts, whose signatures are not checked.
   *
   * @param payloadType how to read the payload: a media type or URI
   * @param payload any bytes, copied
   * @param signatures 1 to 16 signatures, copied
   * @throws IllegalArgumentException if a part is outside the limits above
   */
  public Envelope(String payloadType, byte[] payload, List<EnvelopeSignature> signatures) {
    this.payloadType = requirePayloadType(payloadType);
    this.payload = payload.clone();
    this.signatures = List.copyOf(requireSignatures(signatures));
  }

  /**
   * Signs a payload.
   *
   * @param payloadType how to read the payload: a media type or URI
   * @param payload any bytes
   * @param key the key to sign with
   * @return an envelope with one signature, whose key id is that of the key
   * @throws IllegalArgumentException if the payload type is outside the limits above
   * @throws IllegalStateException if the key was destroyed
   */
  public static Envelope sign(String payloadType, byte[] payload, SigningKey key) {
    return sign(payloadType, payload, List.of(key));
  }

  /**
   * Signs a payload with several keys, say one of each algorithm. Every signature covers the same
   * bytes and none covers another, so that signatures can be removed without a trace: demand all of
   * them with {@link EnvelopeVerifier#allOf}.
   *
   * @param payloadType how to read the payload: a media type or URI
   * @param payload any bytes
   * @param keys 1 to 16 different keys
   * @return an envelope with one signature of each key, in their order
   * @throws IllegalArgumentException if the payload type or the keys are outside the limits above
   * @throws IllegalStateException if a key was destroyed
   */
  public static Envelope sign(String payloadType, byte[] payload, List<SigningKey> keys) {
    byte[] signed = PreAuthenticationEncoding.encode(payloadType, payload);
    List<EnvelopeSignature> signatures =
        keys.stream()
            .map(key -> new EnvelopeSignature(key.verificationKey().keyId(), key.sign(signed)))
            .toList();
    return new Envelope(payloadType, payload, signatures);
  }

  /**
   * Reads an envelope; base64 may be standard or URL-safe, padded or not.
   *
   * @param json the whole file
   * @return the envelope, not verified
   * @throws JsonFormatException if the file is anything else, or outside the limits above
   */
  public static Envelope parse(byte[] json) throws JsonFormatException {
    return EnvelopeReader.read(StrictJson.parse(json, MAX_BYTES));
  }

  /**
   * Writes the envelope in its one canonical form: RFC 8785, standard padded base64, every
   * signature with its {@code keyid}.
   *
   * @return the file's bytes, without a line end
   * @throws IllegalArgumentException if they would be more than {@link #MAX_BYTES}
   */
  public byte[] toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("payload", StrictBase64.encode(payload));
    json.put("payloadType", payloadType);
    for (EnvelopeSignature signature : signatures) {
      json.withArray("signatures")
          .addObject()
          .put("keyid", signature.keyId())
          .put("sig", StrictBase64.encode(signature.bytes()));
    }
    return CanonicalJson.of(json);
  }

  /**
   * Tells whether a file is exactly what {@link #toJson()} writes for this envelope. A verifier
   * that demands it leaves no byte of the file free to change: neither white space, nor member
   * order, nor another spelling of the same base64.
   *
   * @param file the bytes this envelope was parsed from
   * @return true if they are the canonical form, byte for byte
   */
  public boolean isCanonical(byte[] file) {
    return Arrays.equals(file, toJson());
  }

  /**
   * Returns the payload's type.
   *
   * @return a media type or URI, unverified
   */
  public String payloadType() {
    return payloadType;
  }

  /**
   * Returns the payload.
   *
   * @return its bytes, unverified; a new array
   */
  public byte[] payload() {
    return payload.clone();
  }

  /**
   * Returns the signatures in the order of the file.
   *
   * @return 1 to 16 signatures, unverified; immutable
   */
  public List<EnvelopeSignature> signatures() {
    return signatures;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Envelope envelope
        && payloadType.equals(envelope.payloadType)
        && Arrays.equals(payload, envelope.payload)
        && signatures.equals(envelope.signatures);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(payload) + signatures.hashCode();
  }

  /** Prints type, size and key ids. */
  @Override
  public String toString() {
    return "Envelope[%s, %d bytes, %s]"
        .formatted(Quoted.of(payloadType), payload.length, signatures);
  }

  private static String requirePayloadType(String type) {
    require(
        !type.isEmpty() && type.length() <= MAX_PAYLOAD_TYPE_CHARS,
        "found a payload type of %d characters, expected 1 to %d; name the media type"
            .formatted(type.length(), MAX_PAYLOAD_TYPE_CHARS));
    require(
        UnicodeText.isWellFormed(type),
        "found half of a surrogate pair in the payload type, expected whole characters; correct it");
    return type;
  }

  private static List<EnvelopeSignature> requireSignatures(List<EnvelopeSignature> signatures) {
    require(
        !signatures.isEmpty() && signatures.size() <= MAX_SIGNATURES,
        "found %d signatures, expected 1 to %d; sign the payload again"
            .formatted(signatures.size(), MAX_SIGNATURES));
    Set<String> keyIds = new HashSet<>();
    for (EnvelopeSignature signature : signatures) {
      String keyId = signature.keyId();
      require(
          keyId.length() <= MAX_KEY_ID_CHARS && UnicodeText.isWellFormed(keyId),
          "found the keyid %s, expected at most %d whole characters; sign the payload again"
              .formatted(Quoted.of(keyId), MAX_KEY_ID_CHARS));
      require(
          keyIds.add(keyId),
          "found the keyid %s twice, expected every key once; remove one signature"
              .formatted(Quoted.of(keyId)));
    }
    return signatures;
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
