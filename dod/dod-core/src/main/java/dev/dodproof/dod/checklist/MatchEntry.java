package dev.dodproof.dod.checklist;

import java.util.List;

/**
 * A criterion prepared for comparison.
 *
 * @param criterion the criterion
 * @param words words of its text
 */
record MatchEntry(Criterion criterion, List<String> words) {

  /** Prepares a criterion. */
  static MatchEntry of(Criterion criterion) {
    return new MatchEntry(criterion, List.copyOf(NormalText.words(criterion.text())));
  }

  /** Whether the given words appear among the words of the criterion, in order. */
  boolean hasInOrder(List<String> wanted) {
    int next = 0;
    for (String word : words) {
      if (next < wanted.size() && word.equals(wanted.get(next))) {
        next++;
      }
    }
    return next == wanted.size();
  }
}
