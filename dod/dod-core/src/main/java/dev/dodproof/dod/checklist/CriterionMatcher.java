package dev.dodproof.dod.checklist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the criterion that a claim names.
 *
 * <p>Three tiers are tried in order, and the first one with a hit decides: the exact id; the exact
 * text after normalisation; the words of the claim, in order, among the words of the criterion. A
 * claim that hits an item with several clauses as a whole means all of them, and so no single one.
 * {@code docs/guide/matching.md} describes the rule with a table of cases.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class CriterionMatcher {

  private final List<MatchEntry> entries;
  private final List<DividedItem> divided;
  private final Map<String, List<Criterion>> byId = new HashMap<>();
  private final Map<List<String>, List<Criterion>> byWords = new HashMap<>();
  private final Map<String, List<MatchEntry>> byWord = new HashMap<>();

  private CriterionMatcher(List<Criterion> criteria) {
    entries = criteria.stream().map(MatchEntry::of).toList();
    divided = divide(entries);
    entries.forEach(this::index);
    for (DividedItem item : divided) {
      byId.computeIfAbsent(item.criteria().get(0).itemId(), id -> new ArrayList<>())
          .addAll(item.criteria());
    }
  }

  /**
   * Prepares to match many claims against the same criteria.
   *
   * @param criteria the criteria, of one document or of several
   * @return the matcher
   */
  public static CriterionMatcher of(List<Criterion> criteria) {
    return new CriterionMatcher(List.copyOf(criteria));
  }

  /**
   * Matches one claim.
   *
   * @param claim the text of a {@code @DodCriterion}
   * @param criteria the criteria it may mean
   * @return what it means
   */
  public static Match match(String claim, List<Criterion> criteria) {
    return of(criteria).match(claim);
  }

  /**
   * Matches a claim.
   *
   * @param claim the text of a {@code @DodCriterion}
   * @return what it means; a blank claim means nothing
   */
  public Match match(String claim) {
    List<Criterion> named = byId.getOrDefault(id(claim), List.of());
    if (!named.isEmpty()) {
      return hits(named);
    }
    List<String> words = NormalText.words(ClaimText.plain(claim));
    if (words.isEmpty()) {
      return new Match.None(List.of());
    }
    List<Criterion> exact = exact(words);
    if (!exact.isEmpty()) {
      return hits(exact);
    }
    List<Criterion> partial = inOrder(words);
    return partial.isEmpty() ? new Match.None(NearestCriteria.to(words, entries)) : hits(partial);
  }

  private List<Criterion> exact(List<String> words) {
    Stream<Criterion> whole =
        divided.stream()
            .filter(item -> item.hasText(words))
            .flatMap(item -> item.criteria().stream());
    return Stream.concat(byWords.getOrDefault(words, List.of()).stream(), whole).toList();
  }

  private List<Criterion> inOrder(List<String> words) {
    return words.stream()
        .map(word -> byWord.getOrDefault(word, List.of()))
        .min(Comparator.comparingInt(Collection::size))
        .orElse(List.of())
        .stream()
        .filter(entry -> entry.hasInOrder(words))
        .map(MatchEntry::criterion)
        .toList();
  }

  private static Match hits(List<Criterion> criteria) {
    Set<Criterion> distinct = new LinkedHashSet<>(criteria);
    return distinct.size() == 1
        ? new Match.One(distinct.iterator().next())
        : new Match.Several(List.copyOf(distinct));
  }

  private void index(MatchEntry entry) {
    Criterion criterion = entry.criterion();
    byId.computeIfAbsent(id(criterion.id()), id -> new ArrayList<>()).add(criterion);
    byWords.computeIfAbsent(entry.words(), words -> new ArrayList<>()).add(criterion);
    for (String word : new LinkedHashSet<>(entry.words())) {
      byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
    }
  }

  private static List<DividedItem> divide(List<MatchEntry> entries) {
    Map<String, List<MatchEntry>> byItem = new LinkedHashMap<>();
    for (MatchEntry entry : entries) {
      if (!entry.criterion().id().equals(entry.criterion().itemId())) {
        String item = entry.criterion().location().file() + "\n" + entry.criterion().itemId();
        byItem.computeIfAbsent(item, id -> new ArrayList<>()).add(entry);
      }
    }
    return byItem.values().stream()
        .filter(clauses -> clauses.size() > 1)
        .map(DividedItem::of)
        .toList();
  }

  private static String id(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
