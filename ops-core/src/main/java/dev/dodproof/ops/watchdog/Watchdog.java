package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges the processes that leave heartbeats in a folder. What cannot be read or seen is never
 * taken for healthy.
 *
 * <p>A process is stale when its last beat is older than twice the interval that it promised, or
 * than {@link #staleAfter}, whichever is less; then it is suspended if it is stopped. On Linux ages
 * are measured by the ticker that all processes of one boot share, so that neither a clock that is
 * set nor a machine that is suspended kills or revives anybody; elsewhere by the wall clock. A beat
 * from the future is unreadable.
 *
 * <p>Immutable; safe for use by several threads. The methods that set something return changed
 * copies.
 */
public final class Watchdog {

  private static final Duration DEFAULT_STALE_AFTER = Duration.ofMinutes(5);
  private static final int MAX_FILES = 10_000;

  private final TimeSource time;
  private final Duration staleAfter;
  private final Set<String> expected;
  private final @Nullable Incidents incidents;

  private Watchdog(
      TimeSource time, Duration staleAfter, Set<String> expected, @Nullable Incidents incidents) {
    this.time = time;
    this.staleAfter = staleAfter;
    this.expected = expected;
    this.incidents = incidents;
  }

  /**
   * Creates a watchdog that calls a beat older than five minutes stale and expects nobody.
   *
   * @param time both its clocks are read: {@link TimeSource#system}, or in a test the one that the
   *     heartbeats read too
   * @return the watchdog
   */
  public static Watchdog using(TimeSource time) {
    return new Watchdog(time, DEFAULT_STALE_AFTER, Set.of(), null);
  }

  /**
   * Sets the longest time without a beat, whatever a process promised.
   *
   * @param duration more than zero
   * @return the changed copy
   */
  public Watchdog staleAfter(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("staleAfter must be more than zero, found " + duration);
    }
    return new Watchdog(time, duration, expected, incidents);
  }

  /**
   * Names processes that must have a heartbeat file; one without is reported unreadable.
   *
   * @param names of the processes
   * @return the changed copy
   */
  public Watchdog expecting(Collection<String> names) {
    return new Watchdog(time, staleAfter, Set.copyOf(names), incidents);
  }

  /**
   * Has {@link #check} tell when a process becomes stale, suspended, dead or unreadable, and when
   * it is well again or its heartbeat file is gone.
   *
   * @param log where to
   * @return the changed copy, which has told nothing yet
   */
  public Watchdog incidents(IncidentLog log) {
    return new Watchdog(time, staleAfter, expected, new Incidents(log, "process"));
  }

  /**
   * Judges every heartbeat file of the folder.
   *
   * @param folder where the processes leave their heartbeats
   * @return the report; a folder that cannot be read gives {@link HealthStatus#UNKNOWN}, or {@link
   *     HealthStatus#UNHEALTHY} if processes are expected
   */
  public HealthReport check(Path folder) {
    List<ProcessHealth> found = new ArrayList<>();
    String trouble = examineAll(folder, found);
    addMissing(found);
    found.sort(Comparator.comparing(ProcessHealth::name));
    tell(found, trouble == null);
    if (trouble == null) {
      return HealthReport.of(time.wallTime(), found);
    }
    HealthStatus overall = found.isEmpty() ? HealthStatus.UNKNOWN : HealthStatus.UNHEALTHY;
    return HealthReport.of(time.wallTime(), overall, trouble, found);
  }

  /**
   * Judges one heartbeat, and tells nobody.
   *
   * @param file a heartbeat file, named as {@link Heartbeat#FILE_SUFFIX} says
   * @return its condition, {@link ProcessStatus#UNREADABLE} if it is not there
   */
  public ProcessHealth examine(Path file) {
    return examination().examine(file);
  }

  private Examination examination() {
    return new Examination(time, staleAfter, Processes.ofThisMachine());
  }

  /** Returns what is wrong with the folder; nothing that was found then counts. */
  private @Nullable String examineAll(Path folder, List<ProcessHealth> found) {
    Examination examination = examination();
    String trouble = null;
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "*" + Heartbeat.FILE_SUFFIX)) {
      for (Path file : files) {
        if (found.size() == MAX_FILES) {
          trouble = "there are more than " + MAX_FILES + " heartbeat files in " + folder;
          break;
        }
        found.add(examination.examine(file));
      }
    } catch (IOException | DirectoryIteratorException e) {
      trouble = "the folder " + folder + " cannot be read (" + e + ")";
    }
    if (trouble != null) {
      found.clear();
    }
    return trouble;
  }

  private void tell(List<ProcessHealth> found, boolean sawAll) {
    if (incidents == null) {
      return;
    }
    for (ProcessHealth process : found) {
      String status = process.status().name();
      if (process.status().isBad()) {
        incidents.raise(process.name(), status, process.reason(), Map.of());
      } else {
        incidents.clear(process.name(), status + ": " + process.reason());
      }
    }
    if (sawAll) {
      incidents.clearOthers(
          found.stream().map(ProcessHealth::name).collect(Collectors.toSet()),
          "its heartbeat file is gone");
    }
  }

  private void addMissing(List<ProcessHealth> found) {
    Set<String> missing = new TreeSet<>(expected);
    found.forEach(process -> missing.remove(process.name()));
    for (String name : missing) {
      found.add(ProcessHealth.unreadable(name, "it is expected and has no heartbeat file"));
    }
  }
}
