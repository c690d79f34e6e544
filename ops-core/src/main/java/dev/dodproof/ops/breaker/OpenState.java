package dev.dodproof.ops.breaker;

/** Refuses everybody until the open duration is over. */
final class OpenState implements State {

  private final Settings settings;
  private final long generation;
  private final long sinceNanos;

  OpenState(Settings settings, long generation, long sinceNanos) {
    this.settings = settings;
    this.generation = generation;
    this.sinceNanos = sinceNanos;
  }

  @Override
  public CircuitState kind() {
    return CircuitState.OPEN;
  }

  @Override
  public long generation() {
    return generation;
  }

  @Override
  public State atTime(long nowNanos) {
    return retryAfterNanos(nowNanos) > 0 ? this : new HalfOpenState(settings, generation + 1);
  }

  @Override
  public boolean tryTake(long nowNanos) {
    return false;
  }

  @Override
  public long retryAfterNanos(long nowNanos) {
    // The difference, never a sum: the ticker may be near the end of its range.
    return Math.max(0, settings.openNanos() - (nowNanos - sinceNanos));
  }

  @Override
  public State success(long nowNanos) {
    throw noPermits();
  }

  @Override
  public State failure(long nowNanos) {
    throw noPermits();
  }

  @Override
  public void release() {
    throw noPermits();
  }

  private static IllegalStateException noPermits() {
    return new IllegalStateException("an open circuit gives no permits");
  }

  @Override
  public int consecutiveFailures() {
    return 0;
  }

  @Override
  public int probesInFlight() {
    return 0;
  }
}
