package dev.dodproof.ops.breaker;

/** Refuses everybody until the wait is over. */
final class OpenState extends State {

  private final long waitNanos;
  private final long sinceNanos;

  OpenState(Settings settings, History history) {
    super(settings, history);
    this.waitNanos = settings.openWait().nanos(history.openedInARow());
    this.sinceNanos = settings.time().monotonicNanos();
  }

  @Override
  CircuitState kind() {
    return CircuitState.OPEN;
  }

  @Override
  long tryAcquire() {
    long wait = remainingNanos();
    if (wait > 0) {
      return wait;
    }
    tryMoveTo(HalfOpenState::new);
    return OVER;
  }

  private long remainingNanos() {
    // The difference, never a sum: the ticker may be near the end of its range.
    return waitNanos - (settings().time().monotonicNanos() - sinceNanos);
  }

  @Override
  Effect complete(Outcome outcome, boolean slow) {
    throw new IllegalStateException("an open circuit gives no permits");
  }

  @Override
  int openedInARow() {
    return history().openedInARow() + 1;
  }

  @Override
  Totals totals() {
    return history().totals().plus(new Totals(0, 0, 0, 0, 1));
  }

  @Override
  long retryAfterNanos() {
    return Math.max(0, remainingNanos());
  }
}
