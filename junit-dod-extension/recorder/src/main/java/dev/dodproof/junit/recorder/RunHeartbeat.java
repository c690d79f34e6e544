package dev.dodproof.junit.recorder;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
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

  private final Path file;
  private final String jvmId;
  private final String owner = UUID.randomUUID().toString();
  private final ThisProcess process = ThisProcess.identify();
  private final LongSupplier clock;
  private final LongSupplier progress;
  private final CountDownLatch closed = new CountDownLatch(1);
  private long lastProgress = -1;
  private long progressedAt;
  private boolean ended;

  private RunHeartbeat(Path file, String jvmId, LongSupplier clock, LongSupplier progress) {
    this.file = file;
    this.jvmId = jvmId;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Writes a first beat and goes on in a thread of its own.
   *
   * @param progress a number that grows as tests end; asked with every beat
   */
  static RunHeartbeat start(
      Path runFolder, String jvmId, LongSupplier clock, LongSupplier progress) {
    Path file = runFolder.resolve(jvmId + ".heartbeat.json");
    RunHeartbeat heartbeat = new RunHeartbeat(file, jvmId, clock, progress);
    heartbeat.beat();
    heartbeat.startThread();
    return heartbeat;
  }

  private void startThread() {
    try {
      Thread thread = new Thread(null, this::beatUntilClosed, THREAD_PREFIX + jvmId, 0, false);
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
      Files.deleteIfExists(file);
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
      replace(content(state).getBytes(StandardCharsets.UTF_8));
    } catch (Throwable t) {
      return;
    }
  }

  private String content(String state) {
    long now = clock.getAsLong();
    long current = progress.getAsLong();
    if (current != lastProgress) {
      lastProgress = current;
      progressedAt = now;
    }
    JsonObject json =
        new JsonObject()
            .put("format", "dod-heartbeat/v1")
            .put("name", jvmId)
            .put("owner", owner)
            .put("state", state)
            .put("ts_epoch_ms", now);
    if (process.onLinux()) {
      json.put("monotonic_ms", SystemClock.monotonicMillis());
    }
    return json.put("interval_ms", INTERVAL_MS)
        .put("progress_epoch_ms", progressedAt)
        .putAll(process.members())
        .toString()
        .concat("\n");
  }

  /** Replaces the file in one step. Its temporary file is hidden, so no check takes it for one. */
  private void replace(byte[] content) throws IOException {
    Path temporary = file.resolveSibling("." + jvmId + "." + owner + ".tmp");
    try (FileOutputStream output = new FileOutputStream(temporary.toFile())) {
      output.write(content);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
