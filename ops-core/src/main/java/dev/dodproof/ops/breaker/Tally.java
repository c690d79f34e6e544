package dev.dodproof.ops.breaker;

import java.time.Duration;

/** What has happened since a breaker was built. Guarded by the breaker's lock. */
final class Tally {

  private long admitted;
  private long refused;
  private long successes;
  private long failures;
  private long released;
  private long late;
  private long opened;
  private long listenerFailures;

  void admitted() {
    admitted++;
  }

  void refused() {
    refused++;
  }

  void late() {
    late++;
  }

  void listenerFailed() {
    listenerFailures++;
  }

  void completed(Outcome outcome) {
    switch (outcome) {
      case SUCCESS -> successes++;
      case FAILURE -> failures++;
      case RELEASED -> released++;
    }
  }

  void entered(CircuitState state) {
    opened += state == CircuitState.OPEN ? 1 : 0;
  }

  CircuitSnapshot snapshot(String breaker, State state, long nowNanos) {
    return new CircuitSnapshot(
        breaker,
        state.kind(),
        state.generation(),
        Duration.ofNanos(state.retryAfterNanos(nowNanos)),
        state.consecutiveFailures(),
        state.probesInFlight(),
        admitted,
        refused,
        successes,
        failures,
        released,
        late,
        opened,
        listenerFailures);
  }
}
