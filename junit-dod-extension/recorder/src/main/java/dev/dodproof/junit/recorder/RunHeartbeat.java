package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows beside a run record that its JVM is there, so that whoever finds the record without its end
 * can tell whether the JVM died, hangs or still runs. It proves nothing and disturbs nothing: a
 * beat that cannot be written is left out, and the beating thread keeps no JVM alive.
 *
 * <p>Safe for use by several threads.
 */
final class RunHeartbeat implements AutoCloseable {

  /** A check calls a JVM hung after twice this time. */
  static final long INTERVAL_MS = 5_000;

  static final String THREAD_PREFIX = "dod-heartbeat-";

  private final HeartbeatFile file;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean ended;

  private RunHeartbeat(HeartbeatFile file) {
    this.file = file;
  }

  /**
   * Writes a first beat and goes on in a thread of its own.
   *
   * @param progress a number that grows as tests end; asked with every beat
   */
  static RunHeartbeat start(
      Path runFolder, String jvmId, LongSupplier clock, LongSupplier progress) {
    RunHeartbeat heartbeat =
        new RunHeartbeat(new HeartbeatFile(runFolder, jvmId, INTERVAL_MS, clock, progress));
    heartbeat.beat();
    heartbeat.startThread(THREAD_PREFIX + jvmId);
    return heartbeat;
  }

  private void startThread(String name) {
    try {
      Thread thread = new Thread(null, this::beatUntilClosed, name, 0, false);
      thread.setDaemon(true);
      // The class loader of the tests may have to go before this thread does.
      thread.setContextClassLoader(null);
      thread.start();
    } catch (Throwable t) {
      withdraw();
    }
  }

  /** No thread can be had: a single beat would soon look like a JVM that hangs. */
  private synchronized void withdraw() {
    ended = true;
    try {
      file.delete();
    } catch (IOException e) {
      return;
    }
  }

  private void beatUntilClosed() {
    boolean over = false;
    while (!over) {
      try {
        over = closed.await(INTERVAL_MS, TimeUnit.MILLISECONDS);
        beat();
      } catch (InterruptedException e) {
        // A test that interrupts every thread does not mean this one.
        over = false;
      }
    }
  }

  synchronized void beat() {
    if (!ended) {
      write("beating");
    }
  }

  /** Writes the orderly end; nothing is written after it. */
  @Override
  public synchronized void close() {
    if (!ended) {
      ended = true;
      closed.countDown();
      write("ended");
    }
  }

  // Errors too: an empty heap is no reason to disturb the tests, and the next beat may succeed.
  private void write(String state) {
    try {
      file.write(state);
    } catch (Throwable t) {
      return;
    }
  }
}
