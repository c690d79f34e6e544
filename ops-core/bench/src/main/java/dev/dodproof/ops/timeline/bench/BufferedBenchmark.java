package dev.dodproof.ops.timeline.bench;

import dev.dodproof.ops.timeline.TimelineOptions;
import java.io.IOException;
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

/** Events that nobody waits for: the time until all of them are in the system's hands. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class BufferedBenchmark {

  private static final int EVENTS = 100_000;

  @Param({"timeline", "logback", "log4j", "raw"})
  public String sink;

  private Sink open;
  private EventFile file;

  private static Sink sink(String name) {
    return switch (name) {
      case "timeline" -> new TimelineSink(TimelineOptions.DEFAULTS, false);
      case "logback" -> new LogbackSink(false);
      case "log4j" -> new Log4jSink(false);
      case "raw" -> new RawSink(8192, false);
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
