package dev.dodproof.ops.timeline;

import java.io.IOException;
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

  /** Without a lease, how long the lock is kept at most before others who wait get it: 5 ms. */
  private static final long TERM_NANOS = 5_000_000;

  private final Intake intake;
  private final FeedAppender appender;
  private final TimelineOptions options;
  private final Losses losses;
  private final LossReport report;
  private final ReentrantLock io = new ReentrantLock();
  private final boolean hasLease;
  private final long termNanos;
  private volatile boolean leased;
  private volatile boolean used;
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
    this.hasLease = !options.lease().isZero();
    this.termNanos = hasLease ? options.lease().toNanos() : TERM_NANOS;
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
      report.lose(intake.take(), Causes.describe(e));
    }
    String refused = refusal;
    if (refused != null) {
      report.lose(intake.take(), refused);
    }
  }

  private boolean hasWork() {
    return !intake.isEmpty() || losses.canBeTold();
  }

  /** Works under the feed's lock, as long as the lease lasts or one waits for the next event. */
  private void session() throws IOException {
    Deadline end = Deadline.inNanos(termNanos);
    boolean goOn = commit();
    try {
      while (goOn && !intake.isClosed()) {
        goOn = hasLease ? serveLease(end) : serveNext(end);
        forceIfDue();
        if (goOn && end.restNanos() <= 0) {
          goOn = mayStay();
          end = Deadline.inNanos(termNanos);
        }
      }
    } finally {
      endLease();
    }
  }

  /**
   * A term is followed by another if it was made use of and nobody waits for the lock. Told without
   * {@code io}: a busy emitter has that most of the time, and waking whoever waits for it is slow.
   */
  private boolean mayStay() throws IOException {
    boolean wasUsed = used;
    used = false;
    return wasUsed && appender.mayStay();
  }

  private boolean serveLease(Deadline end) {
    // Not more often than need be: waking up holds up the emitting thread as well.
    boolean watch = options.durability() == Durability.BATCHED;
    intake.awaitAny(watch ? Math.min(LINGER_NANOS, end.restNanos()) : end.restNanos());
    if (!intake.isEmpty()) {
      intake.awaitUrgent(Math.min(LINGER_NANOS, end.restNanos()));
    }
    return !hasWork() || commit();
  }

  /** Who has waited for one event often emits the next at once, and then saves a wake-up. */
  private boolean serveNext(Deadline end) throws IOException {
    return intake.spinForUrgent(end.restNanos()) && appender.isAsLeft() && commit();
  }

  private void endLease() {
    leased = false;
    // Nobody begins any more; the lock waits for whoever has.
    io.lock();
    try {
      used = false;
    } finally {
      io.unlock();
    }
  }

  /** Appends what has come in; returns whether to go on under the lock. */
  private boolean commit() {
    io.lock();
    try {
      if (!appender.isHeadKnown()) {
        return false;
      }
      used = true;
      Batch batch = intake.take();
      boolean appended = append(batch);
      leased = appended && hasLease;
      return appended && (hasLease || batch.isAwaited());
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
      report.lose(batch, Causes.describe(e));
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
    if (!isFree() || !io.tryLock()) {
      return null;
    }
    try {
      if (!isFree()) {
        return null;
      }
      used = true;
      return appender.append(event, epochMs);
    } catch (IOException e) {
      note(e);
      throw e;
    } finally {
      if (!appender.isHeadKnown()) {
        leased = false;
      }
      io.unlock();
    }
  }

  private boolean isFree() {
    return leased && intake.isEmpty() && losses.untold() == 0;
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

  private void finish() {
    turn();
    try {
      appender.close();
    } catch (IOException e) {
      note(e);
    }
  }
}
