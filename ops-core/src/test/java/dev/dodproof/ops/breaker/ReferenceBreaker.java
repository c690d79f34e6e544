package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.TimeSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What a breaker must do, in the simplest words: it remembers every result of the stay and counts
 * them all again each time. Knows one thread, count and time windows and manual transitions.
 */
final class ReferenceBreaker {

  record Rules(
      int inARow,
      int countWindow,
      long sliceNanos,
      int failuresInWindow,
      double failureRate,
      double slowCallRate,
      int minimumCalls,
      long slowNanos,
      long openNanos,
      int halfOpenPermits,
      int successesToClose) {}

  record Ticket(long generation, boolean recorded, long startNanos) {}

  private record Result(boolean failed, boolean slow, long slice) {}

  private final Rules rules;
  private final TimeSource time;
  private final List<Result> stay = new ArrayList<>();
  private CircuitState state = CircuitState.CLOSED;
  private long generation;
  private long sinceNanos;
  private long lastTakenNanos;
  private int inFlight;
  private int probesSucceeded;
  private long opened;
  private long successes;
  private long failures;
  private long slowCalls;
  private long ignored;

  ReferenceBreaker(Rules rules, TimeSource time) {
    this.rules = rules;
    this.time = time;
    this.sinceNanos = time.monotonicNanos();
  }

  CircuitState state() {
    return state;
  }

  /** Returns 0 or the wait. */
  long tryAcquire() {
    long now = time.monotonicNanos();
    if (state == CircuitState.OPEN && now - sinceNanos >= rules.openNanos()) {
      enter(CircuitState.HALF_OPEN);
    }
    boolean allOut = inFlight == rules.halfOpenPermits();
    if (state == CircuitState.HALF_OPEN && allOut && now - lastTakenNanos >= rules.openNanos()) {
      enter(CircuitState.HALF_OPEN);
    }
    return switch (state) {
      case CLOSED, DISABLED -> 0;
      case OPEN -> rules.openNanos() - (now - sinceNanos);
      case FORCED_OPEN -> Long.MAX_VALUE;
      case HALF_OPEN -> takeProbe(now);
    };
  }

  private long takeProbe(long now) {
    if (inFlight == rules.halfOpenPermits()) {
      return rules.openNanos() - (now - lastTakenNanos);
    }
    inFlight++;
    lastTakenNanos = now;
    return 0;
  }

  Ticket ticket() {
    return new Ticket(generation, state != CircuitState.DISABLED, time.monotonicNanos());
  }

  boolean complete(Ticket ticket, Outcome outcome) {
    if (!ticket.recorded() || ticket.generation() != generation) {
      return false;
    }
    boolean slow = time.monotonicNanos() - ticket.startNanos() >= rules.slowNanos();
    successes += outcome == Outcome.SUCCESS ? 1 : 0;
    failures += outcome == Outcome.FAILURE ? 1 : 0;
    ignored += outcome == Outcome.IGNORED ? 1 : 0;
    slowCalls += slow && outcome != Outcome.IGNORED ? 1 : 0;
    if (state == CircuitState.HALF_OPEN) {
      completeProbe(outcome, slow);
    } else if (outcome != Outcome.IGNORED) {
      stay.add(new Result(outcome == Outcome.FAILURE, slow, slice()));
      openIfBad(outcome == Outcome.FAILURE);
    }
    return true;
  }

  private void completeProbe(Outcome outcome, boolean slow) {
    inFlight--;
    probesSucceeded += outcome == Outcome.SUCCESS ? 1 : 0;
    if (outcome == Outcome.FAILURE || (slow && outcome == Outcome.SUCCESS)) {
      enter(CircuitState.OPEN);
    } else if (probesSucceeded == rules.successesToClose()) {
      enter(CircuitState.CLOSED);
    }
  }

  private void openIfBad(boolean failed) {
    WindowCounts window = window();
    boolean enough = window.calls() >= rules.minimumCalls();
    if ((failed && consecutiveFailures() >= rules.inARow())
        || window.failures() >= rules.failuresInWindow()
        || (enough && window.failureRate() >= rules.failureRate())
        || (enough && window.slowCallRate() >= rules.slowCallRate())) {
      enter(CircuitState.OPEN);
    }
  }

  void enter(CircuitState next) {
    state = next;
    generation++;
    stay.clear();
    sinceNanos = time.monotonicNanos();
    inFlight = 0;
    probesSucceeded = 0;
    opened += next == CircuitState.OPEN ? 1 : 0;
  }

  private long slice() {
    return rules.sliceNanos() == 0 ? 0 : (time.monotonicNanos() - sinceNanos) / rules.sliceNanos();
  }

  private WindowCounts window() {
    if (rules.countWindow() == 0 && rules.sliceNanos() == 0) {
      return WindowCounts.NONE;
    }
    List<Result> window =
        rules.countWindow() > 0
            ? stay.subList(Math.max(0, stay.size() - rules.countWindow()), stay.size())
            : stay.stream().filter(each -> each.slice() > slice() - TimeWindow.SLICES).toList();
    return new WindowCounts(
        window.size(),
        window.stream().filter(Result::failed).count(),
        window.stream().filter(Result::slow).count());
  }

  private long consecutiveFailures() {
    long count = 0;
    for (int i = stay.size() - 1; i >= 0 && stay.get(i).failed(); i--) {
      count++;
    }
    return count;
  }

  /** As the breaker's, as far as permits go. */
  List<Object> summary() {
    return List.of(
        state,
        generation,
        consecutiveFailures(),
        window(),
        inFlight,
        successes,
        failures,
        slowCalls,
        ignored,
        opened);
  }

  static List<Object> summary(CircuitSnapshot snapshot) {
    return List.of(
        snapshot.state(),
        snapshot.generation(),
        snapshot.consecutiveFailures(),
        snapshot.window(),
        snapshot.probesInFlight(),
        snapshot.successes(),
        snapshot.failures(),
        snapshot.slowCalls(),
        snapshot.ignored(),
        snapshot.opened());
  }
}
