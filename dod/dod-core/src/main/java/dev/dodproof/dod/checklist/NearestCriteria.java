package dev.dodproof.dod.checklist;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the criteria that resemble a claim, by the runs of three characters that both share: this
 * forgives misspelled words as well as missing ones, in time proportional to the texts.
 */
final class NearestCriteria {

  private static final int MOST = 3;
  private static final int RUN = 3;
  private static final int LONGEST = 500;
  private static final double LEAST_SIMILARITY = 0.2;

  private NearestCriteria() {}

  /** Returns up to three criteria, the most similar first. */
  static List<Criterion> to(List<String> claim, List<MatchEntry> entries) {
    Set<String> wanted = runs(claim);
    return entries.stream()
        .map(entry -> new Ranked(entry.criterion(), similarity(wanted, runs(entry.words()))))
        .filter(ranked -> ranked.similarity() >= LEAST_SIMILARITY)
        .sorted(Comparator.comparingDouble(Ranked::similarity).reversed())
        .limit(MOST)
        .map(Ranked::criterion)
        .toList();
  }

  private static double similarity(Set<String> claim, Set<String> text) {
    if (claim.isEmpty() || text.isEmpty()) {
      return 0;
    }
    long shared = claim.stream().filter(text::contains).count();
    double ofClaim = (double) shared / claim.size();
    double ofText = (double) shared / text.size();
    // Mostly how much of the claim is there; a shorter criterion wins among equals.
    return (3 * ofClaim + ofText) / 4;
  }

  private static Set<String> runs(List<String> words) {
    String joined = " " + String.join(" ", words) + " ";
    String text = joined.substring(0, Math.min(joined.length(), LONGEST));
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= text.length(); i++) {
      runs.add(text.substring(i, i + RUN));
    }
    return runs;
  }

  private record Ranked(Criterion criterion, double similarity) {}
}
