package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds threads of this process that hang: a task is registered with a deadline, and whoever is
 * overdue is reported with the place where its thread is. Deadlocks are found without being
 * registered. Nothing is interrupted, and threads are held weakly: one that ends without closing
 * its task is forgotten.
 *
 * <pre>{@code
 * try (GuardedTask task = guard.begin("import", Duration.ofMinutes(5))) {
 *   …
 * }
 * }</pre>
 *
 * <p>Deadlines are measured by the monotonic clock, which does not run while the machine is
 * suspended. Safe for use by several threads.
 */
public final class ThreadGuard implements AutoCloseable {

  private static final int MAX_REPORTED = 100;

  private final TimeSource time;
  private final @Nullable Incidents overdueTold;
  private final @Nullable Incidents deadlockTold;
  private final Set<GuardedTask> tasks = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  private ThreadGuard(TimeSource time, @Nullable IncidentLog log) {
    this.time = time;
    this.overdueTold = log == null ? null : new Incidents(log, "task");
    this.deadlockTold = log == null ? null : new Incidents(log, "deadlock");
  }

  /**
   * Creates a guard that only reports.
   *
   * @param time its ticker measures deadlines
   * @return the guard, without a thread of its own
   */
  public static ThreadGuard using(TimeSource time) {
    return new ThreadGuard(time, null);
  }

  /**
   * Creates a guard that tells incidents too.
   *
   * @param time its ticker measures deadlines
   * @param log where to
   * @return the guard, without a thread of its own
   */
  public static ThreadGuard using(TimeSource time, IncidentLog log) {
    return new ThreadGuard(time, log);
  }

  /**
   * Registers a task of the current thread.
   *
   * @param name for humans; incidents of equal names are told as one
   * @param deadline more than zero
   * @return to be closed when the task is done
   * @throws IllegalArgumentException if the deadline is not more than zero
   */
  public GuardedTask begin(String name, Duration deadline) {
    GuardedTask task = new GuardedTask(name, deadline, time::monotonicNanos, tasks::remove);
    tasks.add(task);
    return task;
  }

  /**
   * Looks for tasks that are overdue and for deadlocks, and tells nobody: for a liveness probe.
   *
   * @return what was found, at most 100 of each; it depends on nothing outside this process
   */
  public Liveness liveness() {
    return liveness(overdue(), Deadlocks.find(MAX_REPORTED));
  }

  /**
   * Looks as {@link #liveness} does, and tells incidents.
   *
   * @return what was found, also if it could not be told
   */
  public Liveness check() {
    List<OverdueTask> overdue = overdue();
    List<String> deadlocked = Deadlocks.find(MAX_REPORTED);
    tellOverdue(overdue);
    tellDeadlock(deadlocked);
    return liveness(overdue, deadlocked);
  }

  private Liveness liveness(List<OverdueTask> overdue, List<String> deadlocked) {
    List<OverdueTask> reported = overdue.subList(0, Math.min(MAX_REPORTED, overdue.size()));
    return new Liveness(time.wallTime(), reported, deadlocked);
  }

  /**
   * Starts a daemon thread that checks again and again until {@link #close}.
   *
   * @param interval time between two checks, more than zero
   * @return this guard
   * @throws IllegalArgumentException if the interval is not more than zero
   */
  public ThreadGuard start(Duration interval) {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("interval must be more than zero, found " + interval);
    }
    Thread thread = new Thread(null, () -> checkEvery(interval), "thread-guard", 0, false);
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  /** Ends the threads that were started; the other methods go on working. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void checkEvery(Duration interval) {
    try {
      while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<OverdueTask> overdue() {
    long now = time.monotonicNanos();
    List<OverdueTask> overdue = new ArrayList<>();
    tasks.removeIf(task -> task.thread() == null);
    for (GuardedTask task : tasks) {
      Thread thread = task.thread();
      if (thread != null && task.overdueNanos(now) > 0) {
        overdue.add(
            new OverdueTask(
                task.name(),
                thread.getName(),
                thread.getState(),
                Duration.ofNanos(task.overdueNanos(now)),
                Stacks.inWords(thread.getStackTrace())));
      }
    }
    overdue.sort(
        Comparator.comparing(OverdueTask::overdueBy).reversed().thenComparing(OverdueTask::task));
    return overdue;
  }

  private void tellOverdue(List<OverdueTask> overdue) {
    if (overdueTold == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (OverdueTask task : overdue) {
      seen.add(task.task());
      overdueTold.raise(
          task.task(),
          "HUNG",
          "thread " + task.thread() + " is " + task.state() + ", overdue by " + task.overdueBy(),
          Map.of("thread", task.thread(), "stack", task.stack()));
    }
    overdueTold.clearOthers(seen, "the task is done");
  }

  private void tellDeadlock(List<String> deadlocked) {
    if (deadlockTold == null) {
      return;
    }
    String threads = String.join("; ", deadlocked);
    if (!threads.isEmpty()) {
      deadlockTold.raise(threads, "DEADLOCK", "threads wait in a circle", Map.of());
    }
    deadlockTold.clearOthers(Set.of(threads), "the threads wait no longer");
  }
}
