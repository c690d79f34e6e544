package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A pipeline, run in a JVM of its own, that goes on emitting while the disk is full and then does
 * its last step after there is room again.
 */
final class DiskFullPipeline {

  private static final int STEPS = 200;

  private DiskFullPipeline() {}

  /**
   * Runs it.
   *
   * @param arguments feed, file for the result, and how room is made: the file to be deleted, or
   *     {@code rotate} to move the full feed away
   */
  public static void main(String[] arguments) throws IOException {
    Path feed = Path.of(arguments[0]);
    String result;
    try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
      int written = work(timeline);
      long lost = timeline.lostEvents();
      makeRoom(feed, arguments[2]);
      EmitResult last = timeline.emit(Feeds.event("completed"));
      result = written + " " + lost + " " + last.getClass().getSimpleName();
    }
    Files.writeString(Path.of(arguments[1]), result);
  }

  private static int work(Timeline timeline) {
    int written = 0;
    for (int i = 0; i < STEPS; i++) {
      // Long enough that some write stops in the middle of a line.
      TimelineEvent step = Feeds.event("step").withStatus("x".repeat(300 + i));
      written += timeline.emit(step) instanceof EmitResult.Written ? 1 : 0;
    }
    return written;
  }

  private static void makeRoom(Path feed, String how) throws IOException {
    if (how.equals("rotate")) {
      Files.move(feed, feed.resolveSibling("full.jsonl"));
    } else {
      Files.delete(Path.of(how));
    }
  }

  /** What the pipeline reported when it was through. */
  record Result(int written, long lost, String last) {

    static Result read(Path file) throws IOException {
      String[] parts = Files.readString(file).split(" ", -1);
      if (parts.length != 3) {
        throw new IOException("unexpected result " + Arrays.toString(parts));
      }
      return new Result(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
  }
}
