package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what has come in and appends it, in a thread of its own that user code cannot interrupt
 * or wait in.
 *
 * <p>With a lease, the thread holds the feed's lock for a while after each batch, and an emitting
 * thread may append its event itself meanwhile. The two take turns by {@code io}.
 */
final class FeedWriter implements Runnable {

  /** How long an event that nobody waits for may lie in memory for others to join it: 1 ms. */
  private static final long LINGER_NANOS = 1_000_000;

  /** How soon a gap event is tried again when no event comes: 1 s. */
  private static final long RETRY_NANOS = 1_000_000_000;

  /** After a lease, another writer of this process gets its turn: 50 µs. */
  private static final long PAUSE_NANOS = 50_000;

  private final Intake intake;
  private final FeedAppender appender;
  private final TimelineOptions options;
  private final Losses losses;
  private final LossReport report;
  private final ReentrantLock io = new ReentrantLock();
  private final Batch direct = new Batch();
  private boolean leased;
  private volatile @Nullable String refusal;
  private volatile String latestTrouble = "";

  FeedWriter(
      Intake intake,
      FeedAppender appender,
      TimelineOptions options,
      Losses losses,
      LossReport report) {
    this.intake = intake;
    this.appender = appender;
    this.options = options;
    this.losses = losses;
    this.report = report;
  }

  /** Returns why no event can be written any more; null as long as that is not so. */
  @Nullable String refusal() {
    return refusal;
  }

  /** Returns what went wrong last; empty if nothing has. */
  String latestTrouble() {
    return latestTrouble;
  }

  @Override
  public void run() {
    while (!intake.isClosed() || !intake.isEmpty()) {
      intake.awaitAny(restNanos());
      intake.awaitUrgent(LINGER_NANOS);
      turn();
    }
    finish();
  }

  private long restNanos() {
    long rest = losses.canBeTold() && refusal == null ? RETRY_NANOS : Long.MAX_VALUE;
    io.lock();
    try {
      Deadline forceBy = appender.forceBy();
      return forceBy == null ? rest : Math.min(rest, forceBy.restNanos());
    } finally {
      io.unlock();
    }
  }

  private void turn() {
    try {
      if (refusal == null && hasWork()) {
        appender.locked(this::session);
      }
      forceIfDue();
    } catch (Throwable e) {
      note(e);
      fail(intake.take(), Causes.describe(e));
    }
    String refused = refusal;
    if (refused != null) {
      fail(intake.take(), refused);
    }
    if (!options.lease().isZero()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean hasWork() {
    return !intake.isEmpty() || losses.canBeTold();
  }

  /** Works under the feed's lock: once, or for as long as the lease lasts. */
  private void session() throws IOException {
    Deadline end = Deadline.in(options.lease());
    boolean lease = commit(!options.lease().isZero());
    try {
      while (lease && end.restNanos() > 0 && !intake.isClosed()) {
        intake.awaitUrgent(Math.min(LINGER_NANOS, end.restNanos()));
        if (hasWork()) {
          lease = commit(true);
        }
        forceIfDue();
      }
    } finally {
      endLease();
    }
  }

  private void endLease() {
    io.lock();
    try {
      leased = false;
    } finally {
      io.unlock();
    }
  }

  /** Returns whether the lease goes on, if there is to be one: not after a failure. */
  private boolean commit(boolean lease) {
    io.lock();
    try {
      leased = append(intake.take()) && lease;
      return leased;
    } finally {
      io.unlock();
    }
  }

  private boolean append(Batch batch) {
    try {
      appender.append(batch);
      return true;
    } catch (Throwable e) {
      note(e);
      fail(batch, Causes.describe(e));
      return false;
    }
  }

  /**
   * Lets the calling thread append an event, if there is a lease and nobody else is at work.
   *
   * @return null if not; then the event has to be left to the writer
   */
  EmitResult.@Nullable Written emitDirectly(TimelineEvent event, long epochMs)
      throws IOException, BadRecordException {
    if (!io.tryLock()) {
      return null;
    }
    try {
      if (!leased || !intake.isEmpty()) {
        return null;
      }
      direct.clear();
      direct.add(event, epochMs, null);
      leased = false;
      appender.append(direct);
      leased = true;
      return appender.latest();
    } catch (IOException e) {
      note(e);
      throw e;
    } finally {
      io.unlock();
    }
  }

  private void forceIfDue() throws IOException {
    if (options.durability() != Durability.BATCHED) {
      return;
    }
    io.lock();
    try {
      Deadline forceBy = appender.forceBy();
      if (forceBy != null && (forceBy.restNanos() <= 0 || intake.isClosed())) {
        appender.force();
      }
    } finally {
      io.unlock();
    }
  }

  private void note(Throwable trouble) {
    latestTrouble = Causes.describe(trouble);
    if (trouble instanceof AppendException failure) {
      if (failure.forceFailed()) {
        // The system may have dropped the bytes and a second force would succeed without them.
        refusal = "feed damaged, an earlier event could not be forced to the device";
      }
      if (!failure.cutBack()) {
        losses.remainsStayed();
      }
    }
  }

  private void fail(Batch batch, String cause) {
    for (int i = 0; i < batch.size(); i++) {
      TimelineEvent event = batch.event(i);
      Ticket ticket = batch.ticket(i);
      if (ticket == null) {
        EmitResult unused = report.lose(event, cause);
      } else {
        ticket.answer(() -> report.lose(event, cause));
      }
    }
    for (Ticket flush : batch.flushes()) {
      flush.answer(() -> new EmitResult.Lost(cause));
    }
  }

  private void finish() {
    turn();
    try {
      appender.close();
    } catch (IOException e) {
      note(e);
    }
  }
}
