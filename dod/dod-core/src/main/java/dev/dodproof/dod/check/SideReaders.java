package dev.dodproof.dod.check;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads that read what does not depend on each other, because somebody waits for the verdict.
 *
 * <p>For one thread. Closing it interrupts what is still being read.
 */
final class SideReaders implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool(SideReaders::daemon);

  /**
   * Begins to read.
   *
   * @return waits for what was read, whether interrupted or not; throws what the reading threw
   */
  <T> Supplier<T> start(Supplier<T> reading) {
    CompletableFuture<T> result = CompletableFuture.supplyAsync(reading, threads);
    return () -> await(result);
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Thread daemon(Runnable reading) {
    Thread thread = new Thread(reading, "dod-reader");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
