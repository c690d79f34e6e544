package dev.dodproof.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.ops.seal.VerificationKey;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the public halves of keys, for humans or as JSON. */
final class KeysOutput {

  @Option(names = "--json", description = "Print the public halves as JSON.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  void show(SealKey keys, String heading) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(toJson(keys).toPrettyString());
      return;
    }
    out.println(Shown.line(heading + keys.source()));
    keys.verificationKeys().forEach(key -> out.println(key.algorithm() + "  " + key.keyId()));
    keys.publicFiles().forEach(file -> out.println(Shown.line("Public half: " + file)));
  }

  private static ObjectNode toJson(SealKey keys) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("source", keys.source()).put("created", keys.created());
    ArrayNode list = result.putArray("keys");
    for (VerificationKey key : keys.verificationKeys()) {
      list.addObject()
          .put("algorithm", key.algorithm().standardName())
          .put("keyid", key.keyId())
          .put("public_key", key.toPem());
    }
    return result;
  }
}
