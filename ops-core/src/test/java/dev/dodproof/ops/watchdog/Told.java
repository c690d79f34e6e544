package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.timeline.Timeline;
import dev.dodproof.ops.timeline.TimelineReader;
import dev.dodproof.ops.timeline.TimelineReading;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A feed that watchers tell incidents to, and what they told. */
final class Told implements AutoCloseable {

  private final Path feed;
  private final Timeline timeline;

  Told(Path feed, TimeSource time) {
    this.feed = feed;
    this.timeline = Timeline.open(feed, time);
  }

  IncidentLog log() {
    return new IncidentLog(timeline, "PHASE_X", "run-1", "test/1");
  }

  List<TimelineRecord> records() {
    if (!Files.exists(feed)) {
      return List.of();
    }
    TimelineReading reading = TimelineReader.read(feed);
    assertThat(reading).isInstanceOf(TimelineReading.Whole.class);
    return ((TimelineReading.Whole) reading).records();
  }

  /** Returns a field of the first event as text. */
  String firstOf(String field) throws IOException {
    String line = Files.readAllLines(feed).get(0);
    return new ObjectMapper().readTree(line).path(field).asText();
  }

  /** Returns action and status of each event. */
  List<String> inShort() {
    return records().stream()
        .filter(told -> !told.action().equals("gap"))
        .map(told -> told.action().replace("watchdog_", "") + " " + told.status())
        .toList();
  }

  @Override
  public void close() {
    timeline.close();
  }
}
