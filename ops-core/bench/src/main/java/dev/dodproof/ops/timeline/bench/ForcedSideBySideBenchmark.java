package dev.dodproof.ops.timeline.bench;

import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.timeline.Durability;
import dev.dodproof.ops.timeline.TimelineOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Forced events of the timeline and of a raw channel by turns, since a device changes its pace from
 * one minute to the next by more than the two differ. What counts is the ratio that is printed at
 * the end; the score is the time of a round of both.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 300)
@Measurement(iterations = 700)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class ForcedSideBySideBenchmark {

  private static final int EVENTS = 20;

  @Param({"0", "10"})
  public int leaseMillis;

  private final TimeSource time = TimeSource.system();
  private final List<Double> ratios = new ArrayList<>();
  private Sink timeline;
  private Sink raw;
  private EventFile timelineFile;
  private EventFile rawFile;

  @Setup
  public void create() throws IOException {
    timeline =
        new TimelineSink(
            TimelineOptions.DEFAULTS
                .withDurability(Durability.FORCE)
                .withLease(Duration.ofMillis(leaseMillis)),
            true);
    raw = new RawSink(0, true);
    timelineFile = EventFile.create();
    rawFile = EventFile.create();
    timeline.open(timelineFile.path());
    raw.open(rawFile.path());
  }

  @Benchmark
  public void round() throws IOException {
    ratios.add((double) nanosOf(timeline) / nanosOf(raw));
  }

  private long nanosOf(Sink sink) throws IOException {
    long start = time.monotonicNanos();
    for (int i = 0; i < EVENTS; i++) {
      sink.write();
    }
    return time.monotonicNanos() - start;
  }

  @TearDown(Level.Trial)
  public void tell() throws IOException {
    timeline.close();
    raw.close();
    timelineFile.delete();
    rawFile.delete();
    List<Double> measured = ratios.subList(ratios.size() / 3, ratios.size());
    Collections.sort(measured);
    System.out.printf(
        "%nforced, lease of %d ms, timeline / raw: median %.3f, quartiles %.3f and %.3f%n",
        leaseMillis,
        measured.get(measured.size() / 2),
        measured.get(measured.size() / 4),
        measured.get(3 * measured.size() / 4));
  }
}
