package dev.dodproof.dod.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.seal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every JSON text that differs from one at a single place: a field or element removed, doubled, of
 * another type, or taken from another document.
 */
public final class JsonMutations {

  private static final String SECOND = "second of its name";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode original;
  private final List<JsonNode> others;
  private final List<Mutation> mutations = new ArrayList<>();

  private JsonMutations(ObjectNode original, List<JsonNode> others) {
    this.original = original;
    this.others = others;
  }

  /** One changed text. */
  public record Mutation(String name, String json) {

    public byte[] text() {
      return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Makes them all.
   *
   * @param original what to change
   * @param others genuine documents of the same form, to take fields from
   */
  public static List<Mutation> of(ObjectNode original, List<? extends JsonNode> others) {
    JsonMutations all = new JsonMutations(original, List.copyOf(others));
    all.descend("", original);
    return List.copyOf(all.mutations);
  }

  private void descend(String path, JsonNode container) {
    if (container.isObject()) {
      container.properties().forEach(field -> field(path, field.getKey(), field.getValue()));
    } else {
      for (int i = 0; i < container.size(); i++) {
        element(path, i, container.get(i));
      }
    }
  }

  private void field(String parent, String name, JsonNode value) {
    String path = parent + "/" + name;
    add(path + " removed", copy -> ((ObjectNode) copy.at(parent)).remove(name));
    String text =
        text(copy -> ((ObjectNode) copy.at(parent)).set(SECOND, value))
            .replace('"' + SECOND + "\":", '"' + name + "\":");
    mutations.add(new Mutation(path + " doubled", text));
    for (JsonNode other : replacements(path, value)) {
      add(path + " = " + shown(other), copy -> ((ObjectNode) copy.at(parent)).set(name, other));
    }
    descend(path, value);
  }

  private void element(String parent, int index, JsonNode value) {
    String path = parent + "/" + index;
    add(path + " removed", copy -> ((ArrayNode) copy.at(parent)).remove(index));
    add(path + " doubled", copy -> ((ArrayNode) copy.at(parent)).insert(index, value));
    for (JsonNode other : replacements(path, value)) {
      add(path + " = " + shown(other), copy -> ((ArrayNode) copy.at(parent)).set(index, other));
    }
    descend(path, value);
  }

  private List<JsonNode> replacements(String path, JsonNode value) {
    List<JsonNode> replacements =
        new ArrayList<>(
            List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.numberNode(0),
                JSON.numberNode(1),
                JSON.textNode(""),
                JSON.textNode(value.asText()),
                JSON.arrayNode(),
                JSON.arrayNode().add(value),
                JSON.objectNode()));
    others.stream().map(other -> other.at(path)).forEach(replacements::add);
    replacements.removeIf(other -> other.equals(value) || other.isMissingNode());
    return replacements;
  }

  private void add(String name, Consumer<ObjectNode> change) {
    mutations.add(new Mutation(name, text(change)));
  }

  private String text(Consumer<ObjectNode> change) {
    ObjectNode copy = original.deepCopy();
    change.accept(copy);
    return new String(CanonicalJson.of(copy), StandardCharsets.UTF_8);
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
