package dev.dodproof.ops.breaker;

/**
 * Admits everybody and opens when the results are bad enough.
 *
 * <p>A quick success takes a number from the call counter, no more. Everything else is judged under
 * the monitor, for the number that it then takes: the logs are in the order of the numbers, what is
 * decided is what would be decided if calls came back one by one in that order, and no success gets
 * a number after the call that opens. One success is judged too: the one that completes the minimum
 * of calls, because that may open the circuit.
 */
final class ClosedState extends State {

  private final CallCounter calls = new CallCounter();
  private final Window window;
  private long failures;
  private long slowCalls;
  private long ignored;
  private long lastFailure = -1;
  private long inARow;

  ClosedState(Settings settings, History history) {
    super(settings, history);
    this.window = settings.windows().get();
  }

  @Override
  CircuitState kind() {
    return CircuitState.CLOSED;
  }

  @Override
  long tryAcquire() {
    return ADMITTED;
  }

  @Override
  Effect complete(Outcome outcome, boolean slow) {
    if (outcome != Outcome.SUCCESS || slow) {
      return judge(outcome, slow);
    }
    long judgedNumber = window.judgedNumber();
    if (judgedNumber == Window.NONE_JUDGED) {
      return calls.next() < 0 ? Effect.LATE : Effect.COUNTED;
    }
    return calls.tryNextBelow(judgedNumber) ? Effect.COUNTED : judge(outcome, slow);
  }

  private synchronized Effect judge(Outcome outcome, boolean slow) {
    if (isOver()) {
      return Effect.LATE;
    }
    if (outcome == Outcome.IGNORED) {
      ignored++;
      return Effect.COUNTED;
    }
    boolean failed = outcome == Outcome.FAILURE;
    window.slide(calls.count());
    long number;
    boolean opens;
    do {
      number = calls.count();
      opens = opens(number, failed, slow);
    } while (!calls.tryTake(number, opens));
    record(number, failed, slow);
    if (opens) {
      moveTo(OpenState::new);
      return Effect.DECIDED;
    }
    return Effect.COUNTED;
  }

  private boolean opens(long number, boolean failed, boolean slow) {
    return settings()
        .opening()
        .open(
            failed ? failuresInARowBefore(number) + 1 : 0,
            window.counts(number + 1).plus(failed, slow));
  }

  private void record(long number, boolean failed, boolean slow) {
    window.add(number, failed, slow);
    slowCalls += slow ? 1 : 0;
    if (failed) {
      failures++;
      inARow = failuresInARowBefore(number) + 1;
      lastFailure = number;
    }
  }

  private long failuresInARowBefore(long number) {
    return lastFailure == number - 1 ? inARow : 0;
  }

  @Override
  void stop() {
    calls.stop();
  }

  @Override
  int openedInARow() {
    return 0;
  }

  @Override
  Totals totals() {
    return totals(calls.count());
  }

  private Totals totals(long count) {
    return history().totals().plus(new Totals(count - failures, failures, ignored, slowCalls, 0));
  }

  @Override
  Figures figures() {
    // Successes go on meanwhile: one count for all, or they would not be of one moment.
    long count = calls.count();
    window.slide(count);
    return new Figures(totals(count), failuresInARowBefore(count), window.counts(count));
  }
}
