package dev.dodproof.archrules.bench;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random sample that is the same in every run. Each hit has a random number of its own, so a rule
 * that loses some hits keeps the others in the sample.
 */
final class Sample {

  private static final long SEED = 20261126;
  private static final int SIZE = 100;

  private Sample() {}

  static List<String> of(List<String> hits) {
    return hits.stream().sorted(Comparator.comparingLong(Sample::number)).limit(SIZE).toList();
  }

  private static long number(String hit) {
    return new SplittableRandom(SEED + hit.hashCode()).nextLong();
  }
}
