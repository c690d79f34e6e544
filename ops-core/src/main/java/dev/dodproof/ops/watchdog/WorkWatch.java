package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds work items, the files below a folder, that wait too long for somebody to take them away.
 *
 * <p>An item is its path. Its age is how long these checks have seen it, whatever its times of
 * modification say: touching or copying makes no item young, and restoring none old. The ages are
 * kept in a file, so that they outlast this process; while it runs they grow by the monotonic
 * clock, and between two processes by the wall clock, never backwards.
 *
 * <p>Each stuck item is told once, and once more when it is gone. Safe for use by several threads;
 * two watches must not share a memory file.
 */
public final class WorkWatch {

  private final Path folder;
  private final Path memoryFile;
  private final Duration limit;
  private final TimeSource time;
  private final @Nullable IncidentLog log;
  private final List<String> problems = new ArrayList<>();
  private @Nullable WorkMemory memory;
  private long lastTick;

  private WorkWatch(
      Path folder, Path memoryFile, Duration limit, TimeSource time, @Nullable IncidentLog log) {
    this.folder = folder;
    this.memoryFile = memoryFile;
    this.limit = limit;
    this.time = time;
    this.log = log;
  }

  /**
   * Creates a watch that only reports.
   *
   * @param folder with the work items, at most 8 levels and 10,000 files
   * @param memoryFile where ages are kept; outside the folder
   * @param limit an item that has been seen for longer is stuck; more than zero
   * @param time its ticker measures ages
   * @return the watch
   * @throws IllegalArgumentException if the limit is not more than zero or the memory file lies in
   *     the folder
   */
  public static WorkWatch of(Path folder, Path memoryFile, Duration limit, TimeSource time) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit must be more than zero, found " + limit);
    }
    Path file = memoryFile.toAbsolutePath().normalize();
    if (file.startsWith(folder.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(
          "memoryFile must not lie in the folder of work " + folder + ", found " + memoryFile);
    }
    return new WorkWatch(folder, file, limit, time, null);
  }

  /**
   * Has {@link #check} tell incidents.
   *
   * @param to where to
   * @return the changed copy
   */
  public WorkWatch incidents(IncidentLog to) {
    return new WorkWatch(folder, memoryFile, limit, time, to);
  }

  /**
   * Looks at the folder, tells incidents and remembers.
   *
   * @return how the work gets on; if the folder cannot be seen, the items known before are taken to
   *     be still there
   */
  public synchronized WorkReport check() {
    problems.clear();
    Instant now = time.wallTime();
    long ticked = tickedMs();
    WorkMemory before = memory == null ? load() : memory;
    long elapsed = memory == null ? sinceLastProcess(before, now) : ticked;
    SortedSet<String> seen = list(before);
    List<WorkItem> items = new ArrayList<>();
    List<StuckItem> stuck = new ArrayList<>();
    for (String path : seen) {
      WorkItem known = before.items().get(path);
      WorkItem item =
          known == null ? new WorkItem(path, now.toEpochMilli(), 0, false) : known.later(elapsed);
      if (item.waitedMs() > limit.toMillis()) {
        item = item.asTold(item.told() || tellStuck(item));
        stuck.add(item.stuck());
      }
      items.add(item);
    }
    items.addAll(goneAndNotTold(before, seen));
    memory = WorkMemory.of(now.toEpochMilli(), items);
    save(memory);
    return new WorkReport(
        now, seen.size(), stuck, problems.isEmpty() ? null : String.join(", ", problems));
  }

  /** Returns the time since the last check of this process; nothing sensible at the first one. */
  private long tickedMs() {
    long now = time.monotonicNanos();
    long elapsed = Math.max(0, now - lastTick) / 1_000_000;
    // The rest of less than a millisecond is kept, so that frequent checks lose no time.
    lastTick = memory == null ? now : lastTick + elapsed * 1_000_000;
    return elapsed;
  }

  private static long sinceLastProcess(WorkMemory before, Instant now) {
    long since = now.toEpochMilli() - before.checkedEpochMs();
    return before.checkedEpochMs() < 0 ? 0 : Math.max(0, since);
  }

  private WorkMemory load() {
    try {
      return WorkMemory.read(WholeFile.read(memoryFile, WorkMemory.MAX_BYTES));
    } catch (NoSuchFileException e) {
      return WorkMemory.of(0, List.of());
    } catch (BadContentException e) {
      problems.add(
          "ages begin anew because the memory " + memoryFile + " is damaged: " + e.getMessage());
    } catch (IOException e) {
      problems.add("ages begin anew because " + memoryFile + " cannot be read (" + e + ")");
    }
    return WorkMemory.of(0, List.of());
  }

  private SortedSet<String> list(WorkMemory before) {
    try {
      return WorkFolder.list(folder);
    } catch (IOException e) {
      problems.add("the folder of work cannot be seen (" + e.getMessage() + ")");
      return new TreeSet<>(before.items().keySet());
    }
  }

  private boolean tellStuck(WorkItem item) {
    return log != null
        && log.write(
            IncidentLog.INCIDENT,
            "STUCK: seen waiting for " + item.stuck().waited() + ", limit " + limit,
            Map.of("work_item", item.path(), "first_seen_epoch_ms", item.firstSeenEpochMs()));
  }

  /** Tells of stuck items that they are gone; returns those for which that failed. */
  private List<WorkItem> goneAndNotTold(WorkMemory before, Set<String> seen) {
    return before.items().values().stream()
        .filter(item -> item.told() && !seen.contains(item.path()))
        .filter(item -> !tellGone(item))
        .limit(WorkMemory.MAX_ITEMS)
        .toList();
  }

  private boolean tellGone(WorkItem item) {
    return log == null
        || log.write(
            IncidentLog.CLEARED, "the work item is gone", Map.of("work_item", item.path()));
  }

  private void save(WorkMemory remembered) {
    Path temporary =
        memoryFile.resolveSibling(
            "." + memoryFile.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      WholeFile.replace(memoryFile, temporary, remembered.write());
    } catch (IOException e) {
      problems.add("ages cannot be kept in " + memoryFile + " (" + e + ")");
    }
  }
}
