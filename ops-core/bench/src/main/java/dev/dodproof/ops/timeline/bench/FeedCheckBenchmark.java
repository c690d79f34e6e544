package dev.dodproof.ops.timeline.bench;

import dev.dodproof.ops.timeline.FeedCheck;
import dev.dodproof.ops.timeline.TimelineChecker;
import dev.dodproof.ops.timeline.TimelineOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A feed of 64 MiB checked, and its bytes hashed as they are; the time for each MiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FeedCheckBenchmark {

  private static final int MEBIBYTES = 64;

  private EventFile file;

  @Setup(Level.Trial)
  public void write() throws IOException {
    file = EventFile.create();
    TimelineSink sink = new TimelineSink(TimelineOptions.DEFAULTS, false);
    sink.open(file.path());
    for (int i = 0; i < (MEBIBYTES << 20) / Lines.bytes().length; i++) {
      sink.write();
    }
    sink.close();
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    file.delete();
  }

  @Benchmark
  @OperationsPerInvocation(MEBIBYTES)
  public FeedCheck.Whole check() {
    return (FeedCheck.Whole) TimelineChecker.check(file.path());
  }

  @Benchmark
  @OperationsPerInvocation(MEBIBYTES)
  public byte[] sha256() throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[1 << 17];
    try (InputStream input = Files.newInputStream(file.path())) {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return digest.digest();
  }
}
