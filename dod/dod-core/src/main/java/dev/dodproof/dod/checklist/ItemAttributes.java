package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What the attributes {@code {#id .single}} of an item say.
 *
 * @param ids the ids given, in order; more than one is a mistake
 * @param single whether the item is not to be split into clauses
 */
record ItemAttributes(List<String> ids, boolean single) {

  private static final String SINGLE = "single";

  /** Copies the list. */
  ItemAttributes {
    ids = List.copyOf(ids);
  }

  /** Reads the attributes anywhere in a block's inline nodes. */
  static ItemAttributes of(Node block) {
    List<AttributeNode> found = new ArrayList<>();
    collect(block, found);
    List<String> ids =
        found.stream().filter(AttributeNode::isId).map(node -> node.getValue().toString()).toList();
    boolean single =
        found.stream().anyMatch(node -> node.isClass() && node.getValue().matches(SINGLE));
    return new ItemAttributes(ids, single);
  }

  /** Braces are attributes only if they hold an id or a class; {@code ${version}} is text. */
  static boolean isAttributes(AttributesNode node) {
    for (Node child : node.getChildren()) {
      if (child instanceof AttributeNode attribute && attribute.isImplicitName()) {
        return true;
      }
    }
    return false;
  }

  private static void collect(Node parent, List<AttributeNode> found) {
    for (Node child : parent.getChildren()) {
      if (child instanceof AttributesNode attributes && isAttributes(attributes)) {
        attributes.getChildren().forEach(node -> found.add((AttributeNode) node));
      } else if (!(child instanceof Code)) {
        collect(child, found);
      }
    }
  }
}
