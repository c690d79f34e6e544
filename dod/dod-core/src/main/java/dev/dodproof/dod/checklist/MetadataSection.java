package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import dev.dodproof.dod.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A heading and the metadata bullets below it, up to the next heading.
 *
 * @param heading words of the heading; empty for what stands before the first one
 * @param location where the heading stands
 * @param bullets the bullets that name a metadata field
 */
record MetadataSection(List<String> heading, SourceLocation location, List<Bullet> bullets) {

  private static final List<String> MARKERS = List.of("metadata", "mandatory");

  /** Whether the heading says that this is metadata. */
  boolean isTitled() {
    return heading.contains(MARKERS.get(0));
  }

  /** Whether the heading says that this is the mandatory metadata. */
  boolean isMandatory() {
    return heading.containsAll(MARKERS);
  }

  /** Whether the phase is named here. */
  boolean namesPhase() {
    return bullets.stream().anyMatch(bullet -> bullet.field() == MetadataField.PHASE);
  }

  /** Returns all sections of a document, in order. */
  static List<MetadataSection> of(MarkdownSource source) {
    List<MetadataSection> sections = new ArrayList<>();
    List<Bullet> bullets = new ArrayList<>();
    sections.add(new MetadataSection(List.of(), SourceLocation.of(source.path()), bullets));
    for (Node block : source.document().getChildren()) {
      if (block instanceof Heading heading) {
        bullets = new ArrayList<>();
        List<String> words = NormalText.words(PlainTextCollector.of(heading).text());
        sections.add(new MetadataSection(words, source.locationOf(heading), bullets));
      } else if (block instanceof ListBlock) {
        for (Node item : block.getChildren()) {
          bullet(item, source).ifPresent(bullets::add);
        }
      }
    }
    return sections;
  }

  private static Optional<Bullet> bullet(Node item, MarkdownSource source) {
    if (!(item instanceof ListItem)
        || item instanceof TaskListItem
        || !(item.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    String text = PlainTextCollector.of(paragraph).text();
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String value = text.substring(colon + 1).strip();
    return MetadataField.named(text.substring(0, colon))
        .map(field -> new Bullet(field, value, source.locationOf(item)));
  }

  /**
   * A bullet {@code - **Label**: value}.
   *
   * @param field the field it names
   * @param value its value, Markdown marks removed
   * @param location where it stands
   */
  record Bullet(MetadataField field, String value, SourceLocation location) {}
}
