package dev.dodproof.ops.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the JSON envelope of DSSE 1.0.2 from a tree, accepting known members only. */
final class EnvelopeReader {

  private static final Set<String> MEMBERS = Set.of("payload", "payloadType", "signatures");
  private static final Set<String> SIGNATURE_MEMBERS = Set.of("keyid", "sig");

  private EnvelopeReader() {}

  static Envelope read(JsonNode json) throws JsonFormatException {
    requireObject(json, "the envelope", MEMBERS);
    String payloadType = text(json, "payloadType", "the envelope");
    byte[] payload = base64(json, "payload", "the envelope");
    JsonNode list = json.get("signatures");
    if (list == null || !list.isArray()) {
      throw refuse("no list signatures in the envelope", "a list of signatures");
    }
    if (list.size() > Envelope.MAX_SIGNATURES) {
      throw refuse(list.size() + " signatures", "at most " + Envelope.MAX_SIGNATURES);
    }
    List<EnvelopeSignature> signatures = new ArrayList<>();
    for (JsonNode signature : list) {
      signatures.add(signature(signature, "signatures[" + signatures.size() + "]"));
    }
    return envelope(payloadType, payload, signatures);
  }

  private static Envelope envelope(
      String payloadType, byte[] payload, List<EnvelopeSignature> signatures)
      throws JsonFormatException {
    try {
      return new Envelope(payloadType, payload, signatures);
    } catch (IllegalArgumentException outsideLimits) {
      throw JsonFormatException.whole("no DSSE envelope: " + outsideLimits.getMessage());
    }
  }

  private static EnvelopeSignature signature(JsonNode json, String where)
      throws JsonFormatException {
    requireObject(json, where, SIGNATURE_MEMBERS);
    // DSSE envelope 1.0.2, "Parsing rules": an unset keyid means the same as an empty one.
    String keyId = json.has("keyid") ? text(json, "keyid", where) : "";
    return new EnvelopeSignature(keyId, base64(json, "sig", where));
  }

  private static void requireObject(JsonNode json, String where, Set<String> members)
      throws JsonFormatException {
    if (!json.isObject()) {
      throw refuse("no JSON object as " + where, "an object");
    }
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (!members.contains(member.getKey())) {
        throw refuse(
            "the unknown member %s in %s".formatted(Quoted.of(member.getKey()), where),
            "only " + String.join(", ", members.stream().sorted().toList()));
      }
    }
  }

  private static String text(JsonNode json, String member, String where)
      throws JsonFormatException {
    JsonNode value = json.get(member);
    if (value == null || !value.isTextual()) {
      throw refuse("no text %s in %s".formatted(member, where), "a string");
    }
    return value.textValue();
  }

  private static byte[] base64(JsonNode json, String member, String where)
      throws JsonFormatException {
    return StrictBase64.decodeEither(text(json, member, where))
        .orElseThrow(
            () ->
                refuse(
                    "text that is not base64 as %s in %s".formatted(member, where),
                    "standard or URL-safe base64 without stray bits"));
  }

  private static JsonFormatException refuse(String found, String expected) {
    return JsonFormatException.whole(
        "no DSSE envelope: found %s, expected %s; name the right file or sign the payload again"
            .formatted(found, expected));
  }
}
