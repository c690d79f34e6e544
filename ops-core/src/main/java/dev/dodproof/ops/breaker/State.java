package dev.dodproof.ops.breaker;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One stay in one state, with that state's own rules. It takes permits back and decides when it is
 * over and what follows; that decision is made once, under its monitor, and is final. The breaker
 * then swaps the stays.
 */
abstract sealed class State
    permits ClosedState, OpenState, HalfOpenState, ForcedOpenState, DisabledState {

  /** Answers of {@link #tryAcquire} that are not a wait. */
  static final long ADMITTED = 0;

  static final long OVER = -1;

  /** A wait that time alone does not end. */
  static final long FOR_EVER = Long.MAX_VALUE;

  private final Settings settings;
  private final History history;
  private boolean over;
  private @Nullable State successor;

  State(Settings settings, History history) {
    this.settings = settings;
    this.history = history;
  }

  abstract CircuitState kind();

  /**
   * Takes a permit.
   *
   * @return {@link #ADMITTED}, {@link #OVER} if the successor is to be asked, or nanoseconds until
   *     a permit can be had
   */
  abstract long tryAcquire();

  /** Takes a permit back; each only once. */
  abstract Effect complete(Outcome outcome, boolean slow);

  final Settings settings() {
    return settings;
  }

  final History history() {
    return history;
  }

  final long generation() {
    return history.generation();
  }

  /** Whether nothing counts here any more. The caller holds the monitor. */
  final boolean isOver() {
    return over;
  }

  /** Ends this stay; it must not be over. The caller holds the monitor. */
  final void moveTo(BiFunction<Settings, History, State> next) {
    stop();
    successor = next.apply(settings, new History(generation() + 1, openedInARow(), totals()));
    over = true;
  }

  /** Ends this stay from outside. Returns whether it was not over yet. */
  final synchronized boolean tryMoveTo(BiFunction<Settings, History, State> next) {
    if (over) {
      return false;
    }
    moveTo(next);
    return true;
  }

  /** What follows this stay; null if it goes on, or has been followed already. */
  final synchronized @Nullable State successor() {
    return successor;
  }

  /** A permit that is never returned must not hold on to all stays that ever follow. */
  final synchronized void forgetSuccessor() {
    successor = null;
  }

  /** Lets nothing count from now on. The caller holds the monitor. */
  void stop() {
    // What is guarded by the monitor needs no more than the mark that this stay is over.
  }

  /** For the back-off of those that follow. */
  int openedInARow() {
    return history.openedInARow();
  }

  /** Results until now. The caller holds the monitor. */
  Totals totals() {
    return history.totals();
  }

  /** Nanoseconds until {@link #tryAcquire} can succeed, 0 if now. The caller holds the monitor. */
  long retryAfterNanos() {
    return 0;
  }

  /** For {@link CircuitSnapshot}. The caller holds the monitor. */
  Figures figures() {
    return new Figures(totals(), 0, WindowCounts.NONE);
  }

  /** For {@link CircuitSnapshot}. The caller holds the monitor. */
  int probesInFlight() {
    return 0;
  }
}
