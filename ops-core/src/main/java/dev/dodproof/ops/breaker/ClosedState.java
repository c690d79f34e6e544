package dev.dodproof.ops.breaker;

/** Admits everybody and counts failures in a row. */
final class ClosedState implements State {

  private final Settings settings;
  private final long generation;
  private int failures;

  ClosedState(Settings settings, long generation) {
    this.settings = settings;
    this.generation = generation;
  }

  @Override
  public CircuitState kind() {
    return CircuitState.CLOSED;
  }

  @Override
  public long generation() {
    return generation;
  }

  @Override
  public State atTime(long nowNanos) {
    return this;
  }

  @Override
  public boolean tryTake(long nowNanos) {
    return true;
  }

  @Override
  public long retryAfterNanos(long nowNanos) {
    return 0;
  }

  @Override
  public State success(long nowNanos) {
    failures = 0;
    return this;
  }

  @Override
  public State failure(long nowNanos) {
    failures++;
    return failures < settings.failureThreshold()
        ? this
        : new OpenState(settings, generation + 1, nowNanos);
  }

  @Override
  public void release() {
    // Permits are not limited here, so there is nothing to give back.
  }

  @Override
  public int consecutiveFailures() {
    return failures;
  }

  @Override
  public int probesInFlight() {
    return 0;
  }
}
