package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.time.MovableTimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Feeds and events for tests. */
final class Feeds {

  static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123Z");

  private static final ObjectMapper LENIENT = new ObjectMapper();

  private Feeds() {}

  static TimelineEvent event(String action) {
    return TimelineEvent.of(action, "PHASE_X", "run-1", "test/1");
  }

  static Timeline timeline(Path feed) {
    return Timeline.open(feed, new MovableTimeSource(NOON));
  }

  /** A feed of so many lines, whole. */
  static Path whole(Path feed, int lines) {
    try (Timeline timeline = timeline(feed)) {
      for (int i = 0; i < lines; i++) {
        assertThat(timeline.emit(event("step-" + i))).isInstanceOf(EmitResult.Written.class);
      }
    }
    return feed;
  }

  static TimelineReading.Whole readWhole(Path feed) {
    TimelineReading reading = TimelineReader.read(feed);
    assertThat(reading).isInstanceOf(TimelineReading.Whole.class);
    return (TimelineReading.Whole) reading;
  }

  static TimelineReading.Damaged readDamaged(Path feed) {
    TimelineReading reading = TimelineReader.read(feed);
    assertThat(reading).isInstanceOf(TimelineReading.Damaged.class);
    return (TimelineReading.Damaged) reading;
  }

  static String lost(EmitResult result) {
    assertThat(result).isInstanceOf(EmitResult.Lost.class);
    return ((EmitResult.Lost) result).reason();
  }

  static List<String> actions(Path feed) {
    return readWhole(feed).records().stream().map(TimelineRecord::action).toList();
  }

  static ObjectNode json(String line) throws IOException {
    return (ObjectNode) LENIENT.readTree(line);
  }

  static ObjectNode emptyObject() {
    return LENIENT.createObjectNode();
  }

  /** Gives a line the hash that its content has, as a forger would. */
  static String rehashed(ObjectNode line) throws BadRecordException {
    line.remove("entry_hash");
    line.put("entry_hash", EntryHash.of(line));
    return line.toString();
  }

  static List<String> lines(Path feed) throws IOException {
    return Files.readAllLines(feed);
  }
}
