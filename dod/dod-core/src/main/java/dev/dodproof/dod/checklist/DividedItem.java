package dev.dodproof.dod.checklist;

import java.util.ArrayList;
import java.util.List;

/**
 * An item with several clauses, prepared for comparison as a whole.
 *
 * @param clauses its criteria in order, at least two
 */
record DividedItem(List<MatchEntry> clauses) {

  /**
   * Whether the given words are the item's whole text: topic, then every clause. Each criterion's
   * text repeats the topic; how many words that has follows from the number of words that are there
   * too many.
   */
  boolean hasText(List<String> words) {
    int total = clauses.stream().mapToInt(clause -> clause.words().size()).sum();
    int surplus = total - words.size();
    int repeats = clauses.size() - 1;
    if (surplus < 0 || surplus % repeats != 0) {
      return false;
    }
    return words.equals(joined(surplus / repeats));
  }

  /** Returns the clauses as criteria. */
  List<Criterion> criteria() {
    return clauses.stream().map(MatchEntry::criterion).toList();
  }

  private List<String> joined(int topicLength) {
    List<String> first = clauses.get(0).words();
    List<String> joined = new ArrayList<>(first);
    for (MatchEntry clause : clauses.subList(1, clauses.size())) {
      List<String> words = clause.words();
      boolean sameTopic =
          topicLength <= Math.min(words.size(), first.size())
              && words.subList(0, topicLength).equals(first.subList(0, topicLength));
      if (!sameTopic) {
        return List.of();
      }
      joined.addAll(words.subList(topicLength, words.size()));
    }
    return joined;
  }
}
