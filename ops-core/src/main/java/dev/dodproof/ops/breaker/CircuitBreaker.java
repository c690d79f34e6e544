package dev.dodproof.ops.breaker;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stops calling what keeps failing, and finds out carefully whether it works again.
 *
 * <p>CLOSED: calls are admitted; too many failures or slow calls open the circuit. OPEN: calls are
 * refused until the wait is over. HALF_OPEN: a limited number of probes is admitted at a time;
 * enough successes close the circuit, one failure opens it again. FORCED_OPEN and DISABLED are
 * entered and left by hand only.
 *
 * <p>Each permit belongs to the stay in the state that gave it; what comes back after that stay is
 * ignored, so that a slow call of long ago neither closes nor opens anything. Durations are
 * measured by the monotonic ticker only.
 *
 * <p>Safe for use by several threads. Reading the state, admission in CLOSED, refusal in OPEN and
 * the success of a call in CLOSED take no lock, except for the one success that completes the
 * minimum number of calls. The others hold a lock for a few instructions, never while a call, a
 * listener or a classifier runs.
 */
public final class CircuitBreaker {

  private static final AtomicReferenceFieldUpdater<CircuitBreaker, State> CURRENT =
      AtomicReferenceFieldUpdater.newUpdater(CircuitBreaker.class, State.class, "current");

  private final Settings settings;
  private final Notifier notifier;
  private final Tally tally = new Tally();
  private volatile State current;

  CircuitBreaker(Settings settings, Notifier notifier) {
    this.settings = settings;
    this.notifier = notifier;
    this.current = new ClosedState(settings, History.NONE);
  }

  /**
   * Starts to build a breaker.
   *
   * @param name for messages and metrics, not blank
   * @return a builder with the defaults
   */
  public static CircuitBreakerBuilder builder(String name) {
    return new CircuitBreakerBuilder(name);
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  public String name() {
    return settings.name();
  }

  /**
   * Makes a call if it is admitted, and reports how it went. Results and throwables are classified
   * as the builder was told; by default a result is a success, an exception a failure, and errors,
   * interruptions and cancellations are ignored. Whatever the call throws is thrown on.
   *
   * @param action the call
   * @param <T> type of its result
   * @return its result
   * @throws CircuitOpenException if the call was refused; it was not made
   * @throws Exception if the call threw it
   */
  public <T extends @Nullable Object> T call(Callable<T> action) throws Exception {
    return this.<T, Exception>guard(action);
  }

  /**
   * As {@link #call}, for calls without checked exceptions.
   *
   * @param action the call
   * @param <T> type of its result
   * @return its result
   * @throws CircuitOpenException if the call was refused; it was not made
   */
  public <T extends @Nullable Object> T get(Supplier<T> action) {
    return this.<T, RuntimeException>guard(action::get);
  }

  /**
   * As {@link #call}, for calls without a result, which is classified as null.
   *
   * @param action the call
   * @throws CircuitOpenException if the call was refused; it was not made
   */
  public void run(Runnable action) {
    this.<@Nullable Object, RuntimeException>guard(Executors.callable(action));
  }

  /** The type of what is thrown is the caller's knowledge of the action. */
  private <T extends @Nullable Object, X extends Throwable> T guard(Callable<T> action) throws X {
    Objects.requireNonNull(action, "action");
    State stay = enter(current);
    long startNanos = settings.startNanos();
    T result;
    try {
      result = action.call();
    } catch (Throwable thrown) {
      complete(stay, classifyThrown(thrown), startNanos);
      @SuppressWarnings("unchecked")
      X same = (X) thrown;
      throw same;
    }
    complete(stay, classify(result), startNanos);
    return result;
  }

  /**
   * Makes an asynchronous call if it is admitted; the permit comes back when the call's stage
   * completes, or when the returned stage is cancelled. Never throws: a refusal, and whatever the
   * supplier throws, is in the stage.
   *
   * <p>Throwables are classified as in {@link #call}, without the {@link
   * java.util.concurrent.CompletionException} round them. The breaker knows the result before
   * dependents of the returned stage do.
   *
   * @param action starts the call
   * @param <T> type of its result
   * @return completes as the call's stage does; fails with {@link CircuitOpenException} if the call
   *     was refused. Cancelling it gives the permit back and does not cancel the call.
   */
  public <T extends @Nullable Object> CompletionStage<T> callAsync(
      Supplier<? extends CompletionStage<T>> action) {
    Objects.requireNonNull(action, "action");
    Admission admission = tryAcquire();
    if (admission instanceof Admission.Refused refusal) {
      return CompletableFuture.failedFuture(exception(refusal.state(), refusal.retryAfterNanos()));
    }
    return AsyncCall.start(action, (Permit) admission);
  }

  /**
   * Asks for a permit to make one call.
   *
   * @return the {@link Permit}, to be reported or closed exactly once, or why there is none
   */
  public Admission tryAcquire() {
    return tryAcquire(current);
  }

  private Admission tryAcquire(State stay) {
    long wait = stay.tryAcquire();
    if (wait == State.ADMITTED) {
      return new Permit(this, stay, settings.startNanos());
    }
    if (wait == State.OVER) {
      return tryAcquire(follow(stay));
    }
    countRefusal(stay);
    return new Admission.Refused(stay.kind(), wait);
  }

  private State enter(State stay) {
    long wait = stay.tryAcquire();
    if (wait == State.ADMITTED) {
      return stay;
    }
    if (wait == State.OVER) {
      return enter(follow(stay));
    }
    countRefusal(stay);
    throw exception(stay.kind(), wait);
  }

  private void countRefusal(State stay) {
    tally.refused();
    notifier.callRefused(name(), stay.kind());
  }

  private CircuitOpenException exception(CircuitState state, long retryAfterNanos) {
    return new CircuitOpenException(name(), state, retryAfterNanos);
  }

  /** Takes a permit back, once; tells whether it counted. */
  boolean complete(State stay, Outcome outcome, long startNanos) {
    Effect effect = stay.complete(outcome, settings.isSlow(startNanos));
    return effect == Effect.COUNTED || settle(stay, effect);
  }

  private boolean settle(State stay, Effect effect) {
    if (effect == Effect.UNRECORDED) {
      return false;
    }
    follow(stay);
    if (effect == Effect.LATE) {
      tally.late();
    }
    return effect == Effect.DECIDED;
  }

  /**
   * Puts the successor of a stay that is over in its place, unless another thread has done so: when
   * this returns, nobody finds the old stay any more.
   */
  private State follow(State stay) {
    State successor = stay.successor();
    if (successor != null && CURRENT.compareAndSet(this, stay, successor)) {
      stay.forgetSuccessor();
      notifier.stateChanged(
          new CircuitTransition(name(), stay.kind(), successor.kind(), successor.generation()));
    }
    return current;
  }

  Outcome classifyThrown(Throwable thrown) {
    return settings.classifier().thrown(thrown);
  }

  Outcome classify(@Nullable Object result) {
    return settings.classifier().result(result);
  }

  /** Refuses every call until {@link #reset}; calls under way no longer count. */
  public void forceOpen() {
    moveTo(ForcedOpenState::new);
  }

  /**
   * Admits every call and records none until {@link #reset}, as if there were no breaker; calls
   * under way no longer count.
   */
  public void disable() {
    moveTo(DisabledState::new);
  }

  /**
   * Closes the circuit, from whatever state, with an empty window and the first of the waits; calls
   * under way no longer count. Totals go on.
   */
  public void reset() {
    moveTo(ClosedState::new);
  }

  private void moveTo(BiFunction<Settings, History, State> next) {
    State stay = current;
    while (!stay.tryMoveTo(next)) {
      stay = follow(stay);
    }
    follow(stay);
  }

  /**
   * Returns the state; reading it changes nothing.
   *
   * @return the state, OPEN until a permit is asked for after the wait
   */
  public CircuitState state() {
    return current.kind();
  }

  /**
   * Returns state and metrics of one moment.
   *
   * @return the snapshot
   */
  public CircuitSnapshot snapshot() {
    State stay = current;
    while (true) {
      synchronized (stay) {
        if (!stay.isOver()) {
          return tally.snapshot(name(), stay, notifier.failures());
        }
      }
      stay = follow(stay);
    }
  }
}
