package dev.dodproof.ops.breaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What threads do with a breaker: each takes one permit at a time and gives it back. The answers
 * say whether it was admitted, and whether its report counted.
 */
final class PermitOperations {

  /**
   * A snapshot sums up the 64 stripes of refused calls; unless told, Lincheck takes a loop of more
   * than 50 rounds for one that never ends.
   */
  static final int LONGEST_LOOP = 100;

  private static final int THREADS = 8;

  /**
   * Lincheck instruments the classes of what it sees made by {@code new} or finds in fields. Stays
   * are made by method references, so these two show it the open and the half-open one; else it
   * would not know that their monitors are held.
   */
  final CircuitBreaker open = Subjects.atTheEdge(1, 1);

  final Permit probe = Subjects.permit(Subjects.atTheEdge(1, 1));

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

  /** What a snapshot promises to be of one moment; late reports are not, and are answers here. */
  String totals() {
    CircuitSnapshot snapshot = breaker.snapshot();
    return "%d/%d, %d in a row, %s"
        .formatted(
            snapshot.successes(),
            snapshot.failures(),
            snapshot.consecutiveFailures(),
            snapshot.window());
  }
}
