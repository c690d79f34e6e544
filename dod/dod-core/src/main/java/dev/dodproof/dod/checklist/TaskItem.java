package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.SourceLocation;
import java.util.List;

/**
 * A task item as it stands in the syntax tree, before ids are given.
 *
 * @param text its own text
 * @param attributes what its attributes say
 * @param section text of the heading above
 * @param location where it stands
 * @param ticked whether its box is ticked
 * @param children task items nested below it
 */
record TaskItem(
    PlainText text,
    ItemAttributes attributes,
    String section,
    SourceLocation location,
    boolean ticked,
    List<TaskItem> children) {

  /** Copies the list. */
  TaskItem {
    children = List.copyOf(children);
  }
}
