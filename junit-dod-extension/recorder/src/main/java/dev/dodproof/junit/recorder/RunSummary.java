package dev.dodproof.junit.recorder;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of a session's tests while it runs. Safe for use by several threads. */
final class RunSummary {

  private final Supplier<List<Input>> inputReader;
  private final Set<String> phases = ConcurrentHashMap.newKeySet();
  private final LongAdder testsEnded = new LongAdder();
  private volatile @Nullable List<Input> inputs;
  private volatile boolean claimingTestRan;

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
  void claimed() {
    if (inputs == null) {
      digestInputs();
    }
  }

  private synchronized void digestInputs() {
    if (inputs == null) {
      inputs = inputReader.get();
    }
  }

  void ran(Link link) {
    claimingTestRan = true;
    for (Claim claim : link.claims()) {
      if (!claim.phase().isEmpty()) {
        phases.add(claim.phase());
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
    return claimingTestRan;
  }

  /** Returns the digests, none if no claiming test was started. */
  List<Input> inputs() {
    List<Input> digested = inputs;
    return claimingTestRan && digested != null ? digested : List.of();
  }

  Set<String> phases() {
    return Collections.unmodifiableSet(new TreeSet<>(phases));
  }
}
