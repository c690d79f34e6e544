package dev.dodproof.dod.checklist;

import java.util.List;

/** What a claim turned out to mean. Only {@link One} can prove anything. */
public sealed interface Match {

  /**
   * The claim names exactly one criterion.
   *
   * @param criterion the criterion
   */
  record One(Criterion criterion) implements Match {}

  /**
   * The claim could mean several criteria, and so proves none.
   *
   * @param candidates the criteria, at least two, in document order
   */
  record Several(List<Criterion> candidates) implements Match {

    /** Copies the list. */
    public Several {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * The claim names no criterion.
   *
   * @param nearest up to three criteria that resemble the claim, the most similar first
   */
  record None(List<Criterion> nearest) implements Match {

    /** Copies the list. */
    public None {
      nearest = List.copyOf(nearest);
    }
  }
}
