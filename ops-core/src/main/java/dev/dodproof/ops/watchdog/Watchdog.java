package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.timeline.Timeline;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges the processes that leave heartbeats in a folder. What cannot be read or seen is never
 * taken for healthy.
 *
 * <p>A process is stale when its last beat is older than twice the interval that it promised, or
 * than {@link #staleAfter}, whichever is less. Ages are measured by the wall clock, which the
 * processes share; a beat from the future is unreadable.
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
   * @param time its wall clock is read
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
   * Has an event {@code watchdog_incident} emitted when a process becomes stale, dead or
   * unreadable, and {@code watchdog_cleared} when it is well again; the extra field {@code process}
   * names it.
   *
   * @param timeline where to
   * @param phaseId phase of the events
   * @param runId run of the events
   * @param tool emitter of the events
   * @return the changed copy
   */
  public Watchdog incidents(Timeline timeline, String phaseId, String runId, String tool) {
    return new Watchdog(time, staleAfter, expected, new Incidents(timeline, phaseId, runId, tool));
  }

  /**
   * Judges every heartbeat file of the folder.
   *
   * @param folder where the processes leave their heartbeats
   * @return the report; a folder that cannot be read gives {@link HealthStatus#UNKNOWN}, or {@link
   *     HealthStatus#UNHEALTHY} if processes are expected
   */
  public HealthReport check(Path folder) {
    HealthReport report = look(folder);
    if (incidents != null) {
      incidents.tell(report);
    }
    return report;
  }

  private HealthReport look(Path folder) {
    List<ProcessHealth> found = new ArrayList<>();
    Examination examination = new Examination(time, staleAfter);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + BeatFile.SUFFIX)) {
      for (Path file : files) {
        if (found.size() == MAX_FILES) {
          return unknown("there are more than " + MAX_FILES + " heartbeat files in " + folder);
        }
        found.add(examination.examine(file));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return unknown("the folder " + folder + " cannot be read (" + e + ")");
    }
    addMissing(found);
    found.sort(Comparator.comparing(ProcessHealth::name));
    return HealthReport.of(now(), found);
  }

  private void addMissing(List<ProcessHealth> found) {
    Set<String> missing = new TreeSet<>(expected);
    found.forEach(process -> missing.remove(process.name()));
    for (String name : missing) {
      found.add(
          new ProcessHealth(
              name,
              ProcessStatus.UNREADABLE,
              null,
              null,
              "it is expected and has no heartbeat file"));
    }
  }

  private HealthReport unknown(String reason) {
    List<ProcessHealth> missing = new ArrayList<>();
    addMissing(missing);
    HealthStatus overall = missing.isEmpty() ? HealthStatus.UNKNOWN : HealthStatus.UNHEALTHY;
    return new HealthReport(now(), overall, reason, missing);
  }

  private Instant now() {
    return time.wallTime();
  }
}
