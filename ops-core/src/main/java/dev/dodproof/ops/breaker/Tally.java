package dev.dodproof.ops.breaker;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is no result of a permit in force, and puts the metrics together. */
final class Tally {

  private final RefusalCounter refused = new RefusalCounter();
  private final LongAdder late = new LongAdder();

  void refused() {
    refused.increment();
  }

  void late() {
    late.increment();
  }

  /** The caller holds the stay's monitor. */
  CircuitSnapshot snapshot(String breaker, State stay, long listenerFailures) {
    Figures figures = stay.figures();
    Totals totals = figures.totals();
    return new CircuitSnapshot(
        breaker,
        stay.kind(),
        stay.generation(),
        Duration.ofNanos(stay.retryAfterNanos()),
        figures.consecutiveFailures(),
        figures.window(),
        stay.probesInFlight(),
        totals.successes(),
        totals.failures(),
        totals.slowCalls(),
        totals.ignored(),
        totals.opened(),
        late.sum(),
        refused.sum(),
        listenerFailures);
  }
}
