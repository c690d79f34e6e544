package dev.dodproof.dod.checklist;

import java.util.ArrayList;
import java.util.List;

/**
 * An item with several clauses, prepared for comparison as a whole.
 *
 * @param clauses its criteria in order, at least two
 * @param wordCount number of words of all their texts
 */
record DividedItem(List<MatchEntry> clauses, int wordCount) {

  /** Prepares an item. */
  static DividedItem of(List<MatchEntry> clauses) {
    int wordCount = clauses.stream().mapToInt(clause -> clause.words().size()).sum();
    return new DividedItem(List.copyOf(clauses), wordCount);
  }

  /**
   * Whether the given words are the item's whole text: topic, then every clause. Each criterion's
   * text repeats the topic; how many words that has follows from the number of words that are there
   * too many.
   */
  boolean hasText(List<String> words) {
    int surplus = wordCount - words.size();
    int repeats = clauses.size() - 1;
    return surplus >= 0
        && surplus % repeats == 0
        && startsWith(words, clauses.get(0).words())
        && words.equals(joined(surplus / repeats));
  }

  /** Returns the clauses as criteria. */
  List<Criterion> criteria() {
    return clauses.stream().map(MatchEntry::criterion).toList();
  }

  private List<String> joined(int topicLength) {
    List<String> first = clauses.get(0).words();
    if (topicLength > first.size()) {
      return List.of();
    }
    List<String> topic = first.subList(0, topicLength);
    List<String> joined = new ArrayList<>(first);
    for (MatchEntry clause : clauses.subList(1, clauses.size())) {
      if (!startsWith(clause.words(), topic)) {
        return List.of();
      }
      joined.addAll(clause.words().subList(topicLength, clause.words().size()));
    }
    return joined;
  }

  private static boolean startsWith(List<String> words, List<String> prefix) {
    return words.size() >= prefix.size() && words.subList(0, prefix.size()).equals(prefix);
  }
}
