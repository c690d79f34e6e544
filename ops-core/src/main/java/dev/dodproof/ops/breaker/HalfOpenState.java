package dev.dodproof.ops.breaker;

/**
 * Admits a few probes: enough successes close the circuit, one failure opens it.
 *
 * <p>A probe that hangs or was never given back must not keep the circuit shut to everybody for
 * ever. When all permits are out and the last was taken an open duration ago, the stay is over and
 * a new one begins with all its permits; whatever those probes still report is late.
 */
final class HalfOpenState implements State {

  private final Settings settings;
  private final long generation;
  private int inFlight;
  private int successes;
  private long lastTakenNanos;

  HalfOpenState(Settings settings, long generation) {
    this.settings = settings;
    this.generation = generation;
  }

  @Override
  public CircuitState kind() {
    return CircuitState.HALF_OPEN;
  }

  @Override
  public long generation() {
    return generation;
  }

  @Override
  public State atTime(long nowNanos) {
    boolean givenUp = isExhausted() && retryAfterNanos(nowNanos) == 0;
    return givenUp ? new HalfOpenState(settings, generation + 1) : this;
  }

  @Override
  public boolean tryTake(long nowNanos) {
    if (isExhausted()) {
      return false;
    }
    inFlight++;
    lastTakenNanos = nowNanos;
    return true;
  }

  @Override
  public long retryAfterNanos(long nowNanos) {
    return isExhausted() ? Math.max(0, settings.openNanos() - (nowNanos - lastTakenNanos)) : 0;
  }

  private boolean isExhausted() {
    return inFlight >= settings.halfOpenPermits();
  }

  @Override
  public State success(long nowNanos) {
    inFlight--;
    successes++;
    return successes < settings.successesToClose()
        ? this
        : new ClosedState(settings, generation + 1);
  }

  @Override
  public State failure(long nowNanos) {
    return new OpenState(settings, generation + 1, nowNanos);
  }

  @Override
  public void release() {
    inFlight--;
  }

  @Override
  public int consecutiveFailures() {
    return 0;
  }

  @Override
  public int probesInFlight() {
    return inFlight;
  }
}
