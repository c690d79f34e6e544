package dev.dodproof.junit.recorder;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a session's tests while it runs. Safe for use by several threads. */
final class RunSummary {

  private final Supplier<List<Input>> inputReader;

  private final Set<String> phases = ConcurrentHashMap.newKeySet();
  private final LongAdder testsEnded = new LongAdder();
  private volatile @Nullable List<Input> inputs;

  /** The last that was added, by which most tests are known to bring nothing new. */
  private volatile @Nullable String lastPhase;

  /**
   * Creates an empty summary.
   *
   * @param inputReader reads the digests of the folders from which the run is made
   */
  RunSummary(Supplier<List<Input>> inputReader) {
    this.inputReader = inputReader;
  }

  /**
   * Notes that there is a claim. At the first one the inputs are digested: later, a file edited
   * during a long run would pass for what the run was made from.
   */
  void claimMet() {
    if (inputs == null) {
      digestInputs();
    }
  }

  private synchronized void digestInputs() {
    if (inputs == null) {
      inputs = inputReader.get();
    }
  }

  /** Notes that a claiming test has started. */
  void started(Link link) {
    for (Claim claim : link.claims()) {
      if (!claim.phase().equals(lastPhase)) {
        phases.add(claim.phase());
        lastPhase = claim.phase();
      }
    }
  }

  /** Notes that a test has ended, claiming or not. */
  void testEnded() {
    testsEnded.increment();
  }

  long testsEnded() {
    return testsEnded.sum();
  }

  boolean claimingTestRan() {
    return lastPhase != null;
  }

  /** Returns the digests, none if no claiming test was started. */
  List<Input> inputs() {
    List<Input> digested = inputs;
    return claimingTestRan() && digested != null ? digested : List.of();
  }

  /** Returns the phases of the claiming tests that started. */
  Set<String> phases() {
    return phases.stream()
        .filter(phase -> !phase.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
