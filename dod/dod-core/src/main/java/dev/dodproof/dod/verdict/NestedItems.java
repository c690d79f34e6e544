package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.Item;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says which criteria cannot hold because an item nested below theirs does not. */
final class NestedItems {

  private final Map<Criterion, Item> items = new HashMap<>();
  private final Set<String> unproven;

  /**
   * Creates the judge.
   *
   * @param unproven ids of the criteria that are not proven by themselves
   */
  NestedItems(Checklist checklist, Set<String> unproven) {
    checklist
        .allItems()
        .forEach(item -> item.criteria().forEach(criterion -> items.put(criterion, item)));
    this.unproven = unproven;
  }

  Optional<Finding> against(Criterion criterion) {
    List<String> below =
        Stream.ofNullable(items.get(criterion)).flatMap(this::unprovenBelow).toList();
    if (below.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            FindingCode.CRITERION_CHILD_UNPROVEN,
            criterion.id(),
            criterion.location(),
            "unproven items below it: " + String.join(", ", below),
            "every nested item proven",
            "prove the nested items"));
  }

  private Stream<String> unprovenBelow(Item item) {
    return item.children().stream()
        .flatMap(
            child ->
                Stream.concat(
                    child.criteria().stream().map(Criterion::id).filter(unproven::contains),
                    unprovenBelow(child)));
  }
}
