package dev.dodproof.ops.timeline;

import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;

/** Writes a number of events, in a JVM of its own; its exit code is the number of lost ones. */
final class EmittingProcess {

  private EmittingProcess() {}

  /**
   * Runs it.
   *
   * @param arguments feed, name of the writer, number of events, and perhaps the size at which a
   *     new file is begun
   */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[2]);
    TimelineOptions options =
        arguments.length > 3
            ? TimelineOptions.DEFAULTS.withRotateAtBytes(Long.parseLong(arguments[3]))
            : TimelineOptions.DEFAULTS;
    try (Timeline timeline = Timeline.open(Path.of(arguments[0]), TimeSource.system(), options)) {
      for (int i = 0; i < count; i++) {
        timeline.emit(Feeds.event(arguments[1] + "-" + i));
      }
      System.exit((int) Math.min(timeline.lostEvents(), 100));
    }
  }
}
