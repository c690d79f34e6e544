package dev.dodproof.ops.breaker;

/**
 * Admits a few probes: enough successes close the circuit, one failure or slow call opens it.
 *
 * <p>A probe that hangs or was never given back must not keep the circuit shut to everybody for
 * ever. When all permits are out and the last was taken a probe time-out ago, the stay is over and
 * a new one begins with all its permits; whatever those probes still report is late.
 */
final class HalfOpenState extends State {

  private int inFlight;
  private int successes;
  private int failures;
  private int ignored;
  private int slowCalls;
  private long lastTakenNanos;

  HalfOpenState(Settings settings, History history) {
    super(settings, history);
  }

  @Override
  CircuitState kind() {
    return CircuitState.HALF_OPEN;
  }

  @Override
  synchronized long tryAcquire() {
    if (isOver()) {
      return OVER;
    }
    long now = settings().time().monotonicNanos();
    if (inFlight < settings().halfOpenPermits()) {
      inFlight++;
      lastTakenNanos = now;
      return ADMITTED;
    }
    long wait = remainingNanos(now);
    if (wait > 0) {
      return wait;
    }
    moveTo(HalfOpenState::new);
    return OVER;
  }

  private long remainingNanos(long now) {
    return settings().probeTimeoutNanos() - (now - lastTakenNanos);
  }

  @Override
  synchronized Effect complete(Outcome outcome, boolean slow) {
    if (isOver()) {
      return Effect.LATE;
    }
    inFlight--;
    switch (outcome) {
      case SUCCESS -> successes++;
      case FAILURE -> failures++;
      case IGNORED -> ignored++;
    }
    slowCalls += slow && outcome != Outcome.IGNORED ? 1 : 0;
    if (failures > 0 || slowCalls > 0) {
      moveTo(OpenState::new);
      return Effect.DECIDED;
    }
    if (successes >= settings().successesToClose()) {
      moveTo(ClosedState::new);
      return Effect.DECIDED;
    }
    return Effect.COUNTED;
  }

  @Override
  Totals totals() {
    return history().totals().plus(new Totals(successes, failures, ignored, slowCalls, 0));
  }

  @Override
  long retryAfterNanos() {
    return inFlight < settings().halfOpenPermits()
        ? 0
        : Math.max(0, remainingNanos(settings().time().monotonicNanos()));
  }

  @Override
  int probesInFlight() {
    return inFlight;
  }
}
