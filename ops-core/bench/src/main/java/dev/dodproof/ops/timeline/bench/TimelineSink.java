package dev.dodproof.ops.timeline.bench;

import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.timeline.EmitResult;
import dev.dodproof.ops.timeline.Timeline;
import dev.dodproof.ops.timeline.TimelineEvent;
import dev.dodproof.ops.timeline.TimelineOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Our timeline, with the chain computed. */
final class TimelineSink implements Sink {

  private final TimelineOptions options;
  private final boolean waiting;
  private final TimelineEvent event = TimelineEvent.of(Lines.ACTION, "PHASE_X", "run-1", "bench/1");
  private Timeline timeline;

  TimelineSink(TimelineOptions options, boolean waiting) {
    this.options = options;
    this.waiting = waiting;
  }

  @Override
  public void open(Path file) {
    timeline = Timeline.open(file, TimeSource.system(), options);
  }

  @Override
  public void write() throws IOException {
    if (waiting) {
      if (timeline.emit(event) instanceof EmitResult.Lost lost) {
        throw new IOException(lost.reason());
      }
    } else if (!timeline.post(event)) {
      throw new IOException("lost");
    }
  }

  @Override
  public void close() throws IOException {
    boolean flushed = timeline.flush(Duration.ofMinutes(1));
    timeline.close();
    if (!flushed || timeline.lostEvents() > 0) {
      throw new IOException("lost " + timeline.lostEvents());
    }
  }
}
