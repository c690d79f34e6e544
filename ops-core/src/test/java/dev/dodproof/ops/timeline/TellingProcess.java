package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;

/** Emits until it is killed, in a JVM of its own, and prints the seq of every written event. */
final class TellingProcess {

  private TellingProcess() {}

  /**
   * Runs it.
   *
   * @param arguments feed
   */
  public static void main(String[] arguments) {
    TimelineOptions options = TimelineOptions.DEFAULTS.withRotateAtBytes(1 << 15);
    try (Timeline timeline = Timeline.open(Path.of(arguments[0]), TimeSource.system(), options)) {
      for (int i = 0; i < 1_000_000; i++) {
        TimelineEvent event = Feeds.event("step").withStatus("x".repeat(i % 3000));
        if (timeline.emit(event) instanceof EmitResult.Written written) {
          System.out.println(written.seq());
        }
        boolean unused = timeline.post(event);
      }
    }
  }
}
