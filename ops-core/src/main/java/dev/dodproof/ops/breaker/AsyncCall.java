package dev.dodproof.ops.breaker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives a permit back when a stage completes. */
final class AsyncCall {

  private AsyncCall() {}

  static <T extends @Nullable Object> CompletionStage<T> start(
      Supplier<? extends CompletionStage<T>> action, Permit permit) {
    CompletableFuture<T> result = new CompletableFuture<>();
    closeAfter(result, permit);
    try {
      CompletionStage<T> call = action.get();
      if (call == null) {
        throw new NullPointerException("the asynchronous call returned null instead of a stage");
      }
      call.whenComplete((value, thrown) -> finish(result, permit, value, thrown));
    } catch (Throwable thrown) {
      permit.threw(thrown);
      result.completeExceptionally(thrown);
    }
    return result;
  }

  private static <T extends @Nullable Object> void finish(
      CompletableFuture<T> result, Permit permit, T value, @Nullable Throwable thrown) {
    if (thrown == null) {
      permit.returned(value);
      result.complete(value);
    } else {
      permit.threw(unwrapped(thrown));
      result.completeExceptionally(thrown);
    }
  }

  /** For callers that cancel; otherwise the outcome has been reported by then. */
  private static void closeAfter(CompletionStage<?> result, Permit permit) {
    result.whenComplete((value, thrown) -> permit.close());
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
