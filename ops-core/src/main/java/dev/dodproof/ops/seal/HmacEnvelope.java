package dev.dodproof.ops.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects that carry their own seal: a member {@code seal} with {@code alg} = {@code
 * hmac-sha256} and {@code sig}, the HMAC-SHA256 of everything else in lower-case hex.
 *
 * <p>What is signed are the bytes that Python 3 writes by {@code json.dumps(envelope,
 * sort_keys=True, separators=(",", ":"), ensure_ascii=False)}, so that programs in Python seal and
 * verify the same envelopes. In that form 1 and 1.0 are different numbers. What it cannot hold
 * (NaN, half of a surrogate pair, a decimal that is no double) is refused.
 *
 * <p>The seal says neither who signed nor when, and nothing in it is signed. An envelope can be
 * played again; put a time and a purpose into the content. For anything new prefer {@link
 * Envelope}. Stateless; safe for use by several threads.
 */
public final class HmacEnvelope {

  /** The largest envelope file, in bytes: 64 MiB. */
  public static final int MAX_BYTES = CanonicalJson.MAX_BYTES;

  private static final String SEAL = "seal";
  private static final String ALG = "alg";
  private static final String SIG = "sig";
  private static final String ALGORITHM = "hmac-sha256";

  private HmacEnvelope() {}

  /**
   * Seals an envelope. A seal that it already has is replaced.
   *
   * @param envelope any JSON object, not changed
   * @param key the key to sign with
   * @return a new object
   * @throws IllegalArgumentException if the envelope has no exact form; the message names the place
   * @throws IllegalStateException if the key was destroyed
   */
  public static ObjectNode seal(ObjectNode envelope, HmacKey key) {
    ObjectNode content = withoutSeal(envelope);
    String signature = signature(content, key);
    ObjectNode sealed = content.deepCopy();
    sealed.putObject(SEAL).put(ALG, ALGORITHM).put(SIG, signature);
    return sealed;
  }

  /**
   * Verifies an envelope.
   *
   * @param envelope what somebody handed in, not changed
   * @param key the key that must have sealed it
   * @return the content, or the reason why there is none; never throws for what the envelope holds
   * @throws IllegalStateException if the key was destroyed
   */
  public static HmacVerification verify(ObjectNode envelope, HmacKey key) {
    Optional<String> malformed = malformed(envelope.get(SEAL));
    if (malformed.isPresent()) {
      return refused(malformed.get(), "a seal of " + ALGORITHM + " with the members alg and sig");
    }
    ObjectNode content = withoutSeal(envelope);
    String genuine;
    try {
      genuine = signature(content, key);
    } catch (IllegalArgumentException inexact) {
      return new HmacVerification.Refused(inexact.getMessage() + "; do not use the file");
    }
    String found = envelope.get(SEAL).get(SIG).textValue();
    return MessageDigest.isEqual(utf8(genuine), utf8(found))
        ? new HmacVerification.Verified(content.deepCopy())
        : refused("a seal that was not made with this key for this content", "a genuine one");
  }

  /**
   * Reads an envelope, sealed or not.
   *
   * @param json the whole file; JSON as of {@link StrictJson}, but with integers of up to 1000
   *     digits and all finite doubles
   * @return the envelope, not verified
   * @throws JsonFormatException if the file is anything else, or larger than {@link #MAX_BYTES}
   */
  public static ObjectNode parse(byte[] json) throws JsonFormatException {
    JsonNode value = StrictJson.parse(json, MAX_BYTES, ExactNumbers.PYTHON);
    if (value instanceof ObjectNode envelope) {
      return envelope;
    }
    throw JsonFormatException.whole(
        "no sealed envelope: found no JSON object, expected an object with a seal; name the right"
            + " file");
  }

  /**
   * Writes an envelope in the form that is signed, here with its seal.
   *
   * @param envelope any JSON object
   * @return the file's bytes, without a line end
   * @throws IllegalArgumentException if the envelope has no exact form, or is larger than {@link
   *     #MAX_BYTES}
   */
  public static byte[] toJson(ObjectNode envelope) {
    return PythonJson.write(envelope);
  }

  private static ObjectNode withoutSeal(ObjectNode envelope) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.setAll(envelope);
    content.remove(SEAL);
    return content;
  }

  private static String signature(ObjectNode content, HmacKey key) {
    return HexFormat.of().formatHex(key.sign(PythonJson.write(content)));
  }

  private static Optional<String> malformed(@Nullable JsonNode seal) {
    if (seal == null || !seal.isObject()) {
      return Optional.of("no seal");
    }
    JsonNode algorithm = seal.get(ALG);
    if (algorithm == null || !algorithm.isTextual()) {
      return Optional.of("a seal without the text alg");
    }
    if (!algorithm.textValue().equals(ALGORITHM)) {
      return Optional.of("a seal of algorithm " + Quoted.of(algorithm.textValue()));
    }
    if (seal.get(SIG) == null || !seal.get(SIG).isTextual()) {
      return Optional.of("a seal without the text sig");
    }
    // Nothing in the seal is signed, so nothing else may be in it.
    return seal.size() == 2 ? Optional.empty() : Optional.of("a seal with other members");
  }

  private static HmacVerification refused(String found, String expected) {
    return new HmacVerification.Refused(
        "found %s, expected %s; get the file again from its author, or name the right key"
            .formatted(found, expected));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
