package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A checklist as read: immutable, positions included.
 *
 * @param phaseId the phase, from the file name {@code DOD__<PHASE>.md}
 * @param path path relative to the root, {@code /} as separator
 * @param sha256 digest of the file's bytes, lower-case hex
 * @param title text of the first heading, or {@code ""}
 * @param metadata the metadata section
 * @param items top-level task items in document order
 * @param findings what is wrong with the document; not empty means it is not valid
 */
public record Checklist(
    String phaseId,
    String path,
    String sha256,
    String title,
    Metadata metadata,
    List<Item> items,
    List<Finding> findings) {

  /** Copies the lists. */
  public Checklist {
    items = List.copyOf(items);
    findings = List.copyOf(findings);
  }

  /**
   * Returns every item, nested ones after their parent, in document order.
   *
   * @return the flattened items
   */
  public List<Item> allItems() {
    List<Item> all = new ArrayList<>();
    items.forEach(item -> addWithChildren(item, all));
    return List.copyOf(all);
  }

  /**
   * Returns every criterion in document order.
   *
   * @return the criteria of {@link #allItems()}
   */
  public List<Criterion> criteria() {
    return allItems().stream().flatMap(item -> item.criteria().stream()).toList();
  }

  private static void addWithChildren(Item item, List<Item> all) {
    all.add(item);
    item.children().forEach(child -> addWithChildren(child, all));
  }
}
