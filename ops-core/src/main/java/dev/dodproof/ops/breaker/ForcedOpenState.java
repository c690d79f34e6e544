package dev.dodproof.ops.breaker;

/** Refuses everybody until it is ended by hand. */
final class ForcedOpenState extends State {

  ForcedOpenState(Settings settings, History history) {
    super(settings, history);
  }

  @Override
  CircuitState kind() {
    return CircuitState.FORCED_OPEN;
  }

  @Override
  long tryAcquire() {
    return FOR_EVER;
  }

  @Override
  Effect complete(Outcome outcome, boolean slow) {
    throw new IllegalStateException("an open circuit gives no permits");
  }

  @Override
  long retryAfterNanos() {
    return FOR_EVER;
  }
}
