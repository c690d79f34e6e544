package dev.dodproof.ops.breaker;

/** Admits everybody and records nothing, until it is ended by hand. */
final class DisabledState extends State {

  DisabledState(Settings settings, History history) {
    super(settings, history);
  }

  @Override
  CircuitState kind() {
    return CircuitState.DISABLED;
  }

  @Override
  long tryAcquire() {
    return ADMITTED;
  }

  @Override
  Effect complete(Outcome outcome, boolean slow) {
    return Effect.UNRECORDED;
  }
}
