package dev.dodproof.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** One call of the command, in this JVM, with a home of its own. */
record Call(int exitCode, String out, String err) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static Call of(Path workingFolder, String... arguments) {
    return with(Map.of(), workingFolder, arguments);
  }

  static Call with(Map<String, String> variables, Path workingFolder, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Dod.run(
            arguments,
            new Dod.Environment(variables, home(workingFolder), workingFolder),
            new PrintWriter(out),
            new PrintWriter(err));
    return new Call(exitCode, out.toString(), err.toString());
  }

  static Path home(Path workingFolder) {
    return workingFolder.resolveSibling("home");
  }

  /** Parses all of stdout as one JSON value. */
  JsonNode json() {
    try {
      return JSON.readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError("stdout is no JSON: " + out, e);
    }
  }
}
