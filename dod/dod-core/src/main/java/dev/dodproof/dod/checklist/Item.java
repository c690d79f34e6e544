package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.SourceLocation;
import java.util.List;

/**
 * A task-list item.
 *
 * @param id explicit {@code {#id}} or slug of the text
 * @param text the item's own text, Markdown marks removed, without nested items
 * @param section text of the nearest heading above, or {@code ""}
 * @param location where it stands
 * @param ticked whether its box is ticked in the source, which proves nothing
 * @param criteria what the item itself claims, in order; empty for an item that only groups others
 * @param children task items nested below it
 */
public record Item(
    String id,
    String text,
    String section,
    SourceLocation location,
    boolean ticked,
    List<Criterion> criteria,
    List<Item> children) {

  /** Copies the lists. */
  public Item {
    criteria = List.copyOf(criteria);
    children = List.copyOf(children);
  }
}
