package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives task items their ids and divides them into criteria. */
final class ItemBuilder {

  private static final Pattern USABLE_ID =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:/-]*");

  private final List<Finding> findings;
  private final Ids ids = new Ids();
  private final Map<String, SourceLocation> explicitIds = new HashMap<>();
  private int number;

  private ItemBuilder(List<Finding> findings) {
    this.findings = findings;
  }

  /**
   * Builds the items.
   *
   * @param tasks top-level task items
   * @param findings receives what is wrong with them
   */
  static List<Item> build(List<TaskItem> tasks, List<Finding> findings) {
    ItemBuilder builder = new ItemBuilder(findings);
    tasks.forEach(builder::reserveIds);
    return tasks.stream().map(builder::item).toList();
  }

  private void reserveIds(TaskItem task) {
    List<String> given = task.attributes().ids();
    if (given.size() > 1) {
      report(
          FindingCode.DOCUMENT_DUPLICATE_ID,
          given.get(0),
          task,
          given.size() + " ids on one item",
          "one id",
          "keep one of " + String.join(", ", given));
    }
    given.stream().limit(1).forEach(id -> reserveId(id, task));
    task.children().forEach(this::reserveIds);
  }

  private void reserveId(String id, TaskItem task) {
    if (!USABLE_ID.matcher(id).matches()) {
      report(
          FindingCode.DOCUMENT_INVALID_ITEM,
          id,
          task,
          "the id " + id,
          "letters, digits and . _ : / - with a letter or digit in front",
          "choose another id");
    } else if (ids.reserve(id)) {
      explicitIds.put(id, task.location());
    } else {
      report(
          FindingCode.DOCUMENT_DUPLICATE_ID,
          id,
          task,
          "the id " + id + ", which is given at " + explicitIds.get(id) + " already",
          "an id of its own for each item",
          "change one of the two");
    }
  }

  private Item item(TaskItem task) {
    number++;
    String text = task.text().text();
    Optional<String> explicit = explicitId(task);
    if (!task.text().hasWord()) {
      report(
          FindingCode.DOCUMENT_INVALID_ITEM,
          "",
          task,
          text.isEmpty() ? "a task item without text" : "a task item without letter or digit",
          "a text that says what is to be proven",
          "write the text or remove the item");
    }
    String id = explicit.orElseGet(() -> uniqueSlug(text, "item-" + number));
    List<Criterion> criteria = criteria(task, id, explicit.isPresent());
    List<Item> children = task.children().stream().map(this::item).toList();
    return new Item(id, text, task.section(), task.location(), task.ticked(), criteria, children);
  }

  private Optional<String> explicitId(TaskItem task) {
    return task.attributes().ids().stream()
        .limit(1)
        .filter(id -> task.location().equals(explicitIds.get(id)))
        .findFirst();
  }

  private List<Criterion> criteria(TaskItem task, String itemId, boolean explicit) {
    String text = task.text().text();
    if (!task.children().isEmpty() && Clauses.announces(text)) {
      return List.of();
    }
    Clauses clauses = Clauses.of(task.text());
    if (task.attributes().single() || !clauses.areSeveral()) {
      return List.of(criterion(itemId, itemId, text, task));
    }
    List<Criterion> criteria = new ArrayList<>();
    for (String part : clauses.parts()) {
      String id = clauseId(clauses.topic(), part, itemId, explicit, criteria.size() + 1);
      reportWordless(part, id, task);
      criteria.add(criterion(id, itemId, clauses.topic() + ": " + part, task));
    }
    return criteria;
  }

  private String clauseId(
      String topic, String part, String itemId, boolean explicit, int position) {
    String slug = NormalText.slug(part);
    String own = slug.isEmpty() ? "clause-" + position : slug;
    return explicit
        ? ids.unique(itemId + "/" + own)
        : uniqueSlug(topic + " " + own, itemId + "-" + own);
  }

  private void reportWordless(String part, String id, TaskItem task) {
    if (NormalText.slug(part).isEmpty()) {
      report(
          FindingCode.DOCUMENT_INVALID_ITEM,
          id,
          task,
          "a clause without letter or digit",
          "clauses that say what is to be proven",
          "reword the item, or add {.single} to keep it whole");
    }
  }

  private String uniqueSlug(String text, String fallback) {
    String slug = NormalText.slug(text);
    return ids.unique(slug.isEmpty() ? fallback : slug);
  }

  private static Criterion criterion(String id, String itemId, String text, TaskItem task) {
    return new Criterion(id, itemId, text, task.location(), BuiltInTable.recognise(text));
  }

  private void report(
      FindingCode code,
      String subject,
      TaskItem task,
      String found,
      String expected,
      String remedy) {
    findings.add(new Finding(code, subject, task.location(), found, expected, remedy));
  }
}
