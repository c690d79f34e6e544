package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.verdict.Drift;
import java.util.List;

/** The JSON form of what became of the criteria of a phase. */
final class DriftJson {

  private DriftJson() {}

  static void write(List<Drift> drifts, ArrayNode json) {
    for (Drift drift : drifts) {
      ObjectNode object = json.addObject();
      object.put("since", drift.since().name());
      ArrayNode reworded = object.putArray("reworded");
      for (Drift.Reworded each : drift.reworded()) {
        reworded
            .addObject()
            .put("id", each.now().id())
            .put("from_id", each.before().id())
            .put("from", each.before().text())
            .put("to", each.now().text());
      }
      write("added", drift.added(), object);
      write("removed", drift.removed(), object);
    }
  }

  private static void write(String name, List<Drift.Known> criteria, ObjectNode json) {
    ArrayNode array = json.putArray(name);
    criteria.forEach(each -> array.addObject().put("id", each.id()).put("text", each.text()));
  }
}
