package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of the criteria of a phase since they were known.
 *
 * @param since what the document is compared with
 * @param reworded criteria whose text changed; with another id too, if most of the words are the
 *     same
 * @param added criteria that are new
 * @param removed criteria that are gone
 */
public record Drift(
    EarlierDocument since, List<Reworded> reworded, List<Known> added, List<Known> removed) {

  private static final double LEAST_SHARED = 0.5;

  /** Copies the lists. */
  public Drift {
    reworded = List.copyOf(reworded);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /**
   * A criterion.
   *
   * @param id its id
   * @param text its text
   */
  public record Known(String id, String text) {}

  /**
   * A criterion that says something else than before.
   *
   * @param before what it was
   * @param now what it is
   */
  public record Reworded(Known before, Known now) {}

  /**
   * Compares a document with what it was.
   *
   * @param since what it was
   * @param checklist what it is
   * @return what changed
   */
  public static Drift between(EarlierDocument since, Checklist checklist) {
    Map<String, Known> added = new LinkedHashMap<>();
    for (Criterion criterion : checklist.criteria()) {
      added.put(criterion.id(), new Known(criterion.id(), criterion.text()));
    }
    List<Reworded> reworded = new ArrayList<>();
    List<Known> gone = new ArrayList<>();
    since
        .criteria()
        .forEach(
            (id, text) -> {
              Known before = new Known(id, text);
              Known now = added.remove(id);
              if (now == null) {
                gone.add(before);
              } else if (!now.text().equals(text)) {
                reworded.add(new Reworded(before, now));
              }
            });
    List<Known> removed = new ArrayList<>();
    for (Known before : gone) {
      Known now = mostAlike(before, added);
      if (now == null) {
        removed.add(before);
      } else {
        added.remove(now.id());
        reworded.add(new Reworded(before, now));
      }
    }
    return new Drift(since, reworded, List.copyOf(added.values()), removed);
  }

  /**
   * Tells whether nothing changed.
   *
   * @return true if the document has just the same criteria
   */
  public boolean isEmpty() {
    return reworded.isEmpty() && added.isEmpty() && removed.isEmpty();
  }

  private static @Nullable Known mostAlike(Known before, Map<String, Known> added) {
    Known best = null;
    double most = LEAST_SHARED;
    for (Known candidate : added.values()) {
      double shared = shared(words(before.text()), words(candidate.text()));
      if (shared > most) {
        most = shared;
        best = candidate;
      }
    }
    return best;
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
  }
}
