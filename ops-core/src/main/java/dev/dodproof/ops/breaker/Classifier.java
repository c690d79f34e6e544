package dev.dodproof.ops.breaker;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what results and throwables mean. What cannot be classified is a failure. */
record Classifier(
    Function<@Nullable Object, Outcome> results, Function<Throwable, Outcome> throwables) {

  static final Classifier DEFAULT =
      new Classifier(result -> Outcome.SUCCESS, Classifier::defaultOutcome);

  private static Outcome defaultOutcome(Throwable thrown) {
    boolean fails =
        thrown instanceof Exception
            && !(thrown instanceof InterruptedException)
            && !(thrown instanceof CancellationException);
    return fails ? Outcome.FAILURE : Outcome.IGNORED;
  }

  Outcome result(@Nullable Object result) {
    try {
      return known(results.apply(result));
    } catch (Throwable broken) {
      Notifier.report(broken);
      return Outcome.FAILURE;
    }
  }

  Outcome thrown(Throwable thrown) {
    try {
      return known(throwables.apply(thrown));
    } catch (Throwable broken) {
      if (broken != thrown) {
        thrown.addSuppressed(broken);
      }
      return Outcome.FAILURE;
    }
  }

  private static Outcome known(@Nullable Outcome outcome) {
    return outcome == null ? Outcome.FAILURE : outcome;
  }
}
