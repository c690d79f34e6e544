package dev.dodproof.junit.recorder;

/**
 * The identity of a test, the same in every run.
 *
 * @param engine id of the engine that runs it
 * @param className binary name of the class it runs in
 * @param member name of the method or field
 * @param params type names of the parameters, joined by {@code ,}
 */
record TestRef(String engine, String className, String member, String params) {

  void putInto(JsonObject json) {
    json.put("engine", engine).put("class", className).put("method", member).put("params", params);
  }
}
