package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * A pipeline, run in a JVM of its own, whose feed lies on a device that stops answering: the file
 * system is frozen under it, so that every write hangs in the system until it is thawed.
 */
final class HungDevicePipeline {

  private static final int MOST_POSTS = 100;

  /** Long enough for a busy machine to write an event, as long as the device answers. */
  static final Duration BOUND = Duration.ofSeconds(1);

  private static final TimelineOptions OPTIONS =
      TimelineOptions.DEFAULTS.withBound(BOUND).withBufferBytes(4096);

  private HungDevicePipeline() {}

  /**
   * Runs it.
   *
   * @param arguments feed, the mounted file system that it is on, file for the result
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path feed = Path.of(arguments[0]);
    try (Timeline timeline = Timeline.open(feed, TimeSource.system(), OPTIONS)) {
      // Whatever a first event has to load is loaded here, where no bound is short.
      timeline.post(Feeds.event("posted"));
      timeline.flush(Duration.ofMinutes(1));
      String first = kind(timeline.emit(Feeds.event("before")));
      freeze("-f", arguments[1]);
      String second;
      String third;
      long emitMillis;
      int posted;
      long postMillis;
      try {
        long start = TimeSource.system().monotonicNanos();
        second = kind(timeline.emit(Feeds.event("hung")));
        third = kind(timeline.emit(Feeds.event("hung")));
        emitMillis = (TimeSource.system().monotonicNanos() - start) / 2_000_000;
        start = TimeSource.system().monotonicNanos();
        posted = 1 + post(timeline);
        postMillis = (TimeSource.system().monotonicNanos() - start) / 1_000_000;
      } finally {
        freeze("-u", arguments[1]);
      }
      boolean flushed = timeline.flush(Duration.ofMinutes(1));
      String last = kind(timeline.emit(Feeds.event("after")));
      Files.writeString(
          Path.of(arguments[2]),
          String.join(" ", first, second, third, last, String.valueOf(flushed))
              + " %d %d %d %d".formatted(emitMillis, posted, postMillis, timeline.lostEvents()));
    }
  }

  private static String kind(EmitResult result) {
    return result.getClass().getSimpleName();
  }

  /** Posts until one is refused, and returns how many were given to the timeline. */
  private static int post(Timeline timeline) {
    int given = 1;
    while (timeline.post(Feeds.event("posted")) && given < MOST_POSTS) {
      given++;
    }
    return given;
  }

  private static void freeze(String how, String fileSystem)
      throws IOException, InterruptedException {
    int code = new ProcessBuilder("fsfreeze", how, fileSystem).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("fsfreeze " + how + " ended with " + code);
    }
  }

  /** What the pipeline reported when it was through. */
  record Result(
      String first,
      String second,
      String third,
      String last,
      boolean flushed,
      long emitMillis,
      int posted,
      long postMillis,
      long lost) {

    static Result read(Path file) throws IOException {
      String[] parts = Files.readString(file).split(" ", -1);
      if (parts.length != 9) {
        throw new IOException("unexpected result " + Arrays.toString(parts));
      }
      return new Result(
          parts[0],
          parts[1],
          parts[2],
          parts[3],
          Boolean.parseBoolean(parts[4]),
          Long.parseLong(parts[5]),
          Integer.parseInt(parts[6]),
          Long.parseLong(parts[7]),
          Long.parseLong(parts[8]));
    }
  }
}
