package dev.dodproof.ops.timeline.bench;

import dev.dodproof.ops.timeline.Durability;
import dev.dodproof.ops.timeline.TimelineOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Every event is forced to the device before the call returns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class ForcedBenchmark {

  private static final int EVENTS = 500;

  private static final TimelineOptions FORCING =
      TimelineOptions.DEFAULTS.withDurability(Durability.FORCE);

  @Param({"timelineWithLease", "timeline", "raw"})
  public String sink;

  private Sink open;
  private EventFile file;

  private static Sink sink(String name) {
    return switch (name) {
      case "timelineWithLease" -> new TimelineSink(FORCING.withLease(Duration.ofMillis(10)), true);
      case "timeline" -> new TimelineSink(FORCING, true);
      case "raw" -> new RawSink(0, true);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Setup(Level.Invocation)
  public void create() throws IOException {
    file = EventFile.create();
    open = sink(sink);
    open.open(file.path());
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void write() throws IOException {
    for (int i = 0; i < EVENTS; i++) {
      open.write();
    }
    open.close();
  }

  @TearDown(Level.Invocation)
  public void delete() throws IOException {
    file.delete();
  }
}
