package dev.dodproof.junit.recorder;

/**
 * What a test claims.
 *
 * @param phase the phase; empty if none is named
 * @param text the words of the annotation
 */
record Claim(String phase, String text) {

  void putInto(JsonObject json) {
    json.put("phase", phase).put("text", text);
  }
}
