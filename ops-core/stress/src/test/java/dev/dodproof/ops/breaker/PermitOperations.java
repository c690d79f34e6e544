package dev.dodproof.ops.breaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What threads do with a breaker: each takes one permit at a time and gives it back. The answers
 * say whether it was admitted, and whether its report counted.
 */
final class PermitOperations {

  private static final int THREADS = 8;

  private final CircuitBreaker breaker;
  private final List<Permit> held = new ArrayList<>(Collections.nCopies(THREADS, null));

  PermitOperations(CircuitBreaker breaker) {
    this.breaker = breaker;
  }

  /** A permit that the thread still holds is forgotten, as careless callers do. */
  boolean acquire(int thread) {
    Admission admission = breaker.tryAcquire();
    held.set(thread, admission instanceof Permit permit ? permit : null);
    return admission instanceof Permit;
  }

  boolean success(int thread) {
    Permit permit = held.get(thread);
    return permit != null && permit.success();
  }

  boolean failure(int thread) {
    Permit permit = held.get(thread);
    return permit != null && permit.failure();
  }

  void release(int thread) {
    Permit permit = held.get(thread);
    if (permit != null) {
      permit.close();
    }
  }

  CircuitState state() {
    return breaker.state();
  }

  String totals() {
    CircuitSnapshot snapshot = breaker.snapshot();
    return snapshot.generation() + ": " + Subjects.counts(snapshot) + " " + snapshot.window();
  }
}
