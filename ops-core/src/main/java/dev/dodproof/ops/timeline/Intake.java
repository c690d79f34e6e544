package dev.dodproof.ops.timeline;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where emitting threads leave their events and the writer fetches them, all that have come at
 * once. Bounded; safe for use by several threads. Nothing slow is done under its lock.
 *
 * <p>Waking a thread costs more than encoding an event, so the writer is woken by an event that
 * somebody waits for, by the first one after a rest, and when a quarter of the room is taken;
 * otherwise it comes by itself.
 */
final class Intake {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final int capacityBytes;
  private Batch open = new Batch();
  private Batch spare = new Batch();
  private boolean resting;

  // Written under the lock, and also read without it by those who only want to know.
  private volatile boolean filled;
  private volatile boolean urgent;
  private volatile boolean closed;

  Intake(int capacityBytes) {
    this.capacityBytes = capacityBytes;
  }

  /** How an event was received. */
  enum Reception {
    ACCEPTED,
    FULL,
    CLOSED
  }

  /** Waits for room, if need be, up to the bound. */
  Reception add(TimelineEvent event, long epochMs, @Nullable Ticket ticket, Duration bound)
      throws BadRecordException {
    lock.lock();
    try {
      if (isFull()) {
        awaitRoom(Deadline.in(bound));
      }
      if (closed) {
        return Reception.CLOSED;
      }
      if (isFull()) {
        return Reception.FULL;
      }
      open.add(event, epochMs, ticket);
      filled = true;
      if (ticket != null || open.lengthBytes() > capacityBytes / 4) {
        wake();
      } else if (resting) {
        work.signal();
      }
      return Reception.ACCEPTED;
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether somebody will answer the ticket when all events before are through. */
  boolean addFlush(Ticket ticket) {
    lock.lock();
    try {
      if (!closed) {
        open.addFlush(ticket);
        filled = true;
        wake();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets nothing in any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      wake();
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    return closed;
  }

  boolean isEmpty() {
    return !filled;
  }

  /** Takes all that is there, possibly nothing. The batch taken before is used again. */
  Batch take() {
    lock.lock();
    try {
      Batch taken = open;
      open = spare;
      spare = taken;
      open.clear();
      filled = false;
      urgent = false;
      room.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something to do or the time is over; the first event ends it. */
  void awaitAny(long nanos) {
    await(nanos, true);
  }

  /** Waits until there is something urgent to do or the time is over. */
  void awaitUrgent(long nanos) {
    await(nanos, false);
  }

  /** The same for an event that may come any moment; returns whether there is something to do. */
  boolean spinForUrgent(long nanos) {
    return Spin.until(() -> urgent || closed, Math.min(nanos, Spin.USUAL_NANOS));
  }

  private void await(long nanos, boolean any) {
    lock.lock();
    try {
      resting = any;
      long rest = nanos;
      while (rest > 0 && !urgent && !closed && !(any && filled)) {
        try {
          rest = work.awaitNanos(rest);
        } catch (InterruptedException e) {
          // Only the writer waits here, whom an interrupt tells nothing: it goes on waiting.
        }
      }
    } finally {
      resting = false;
      lock.unlock();
    }
  }

  private void wake() {
    urgent = true;
    work.signal();
  }

  private boolean isFull() {
    return open.lengthBytes() >= capacityBytes;
  }

  private void awaitRoom(Deadline deadline) {
    boolean interrupted = false;
    for (long rest = deadline.restNanos();
        rest > 0 && isFull() && !closed;
        rest = deadline.restNanos()) {
      try {
        long unused = room.awaitNanos(rest);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
