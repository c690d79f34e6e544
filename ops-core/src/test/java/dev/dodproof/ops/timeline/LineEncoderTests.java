package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An event has the same line whatever the encoder has encoded before. */
class LineEncoderTests {

  private final CanonicalBuffer buffer = new CanonicalBuffer();
  private final LineEncoder encoder = new LineEncoder(buffer);

  @Test
  void linesDoNotDependOnTheLinesBefore() throws Exception {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed / 3);
      TimelineEvent event = event(random);
      long epochMs = time(random);
      if (seed % 3 != 0) {
        // Again, with another action, and with another time.
        event = renamed(event, "again-" + seed);
        epochMs += seed % 3 - 1;
      }
      if (buffer.length() > 100_000) {
        buffer.clear();
      }

      UnlinkedLine line = new UnlinkedLine();
      encoder.event(event, epochMs, line);

      assertThat(linked(buffer, line)).isEqualTo(byFreshEncoder(event, epochMs));
    }
  }

  @Test
  void anEventThatHasNoLineLeavesNothingBehind() throws Exception {
    UnlinkedLine line = new UnlinkedLine();
    encoder.event(Feeds.event("a"), 1, line);
    int length = buffer.length();
    for (String action : List.of("\uD83D", "x".repeat((1 << 20) - 100))) {
      assertThatExceptionOfType(BadRecordException.class)
          .isThrownBy(() -> encoder.event(Feeds.event(action), 2, new UnlinkedLine()));
      assertThat(buffer.length()).isEqualTo(length);
    }
    encoder.event(Feeds.event("b"), 3, line);

    assertThat(linked(buffer, line)).isEqualTo(byFreshEncoder(Feeds.event("b"), 3));
  }

  @Test
  void aLineIsTheSameWhetherItIsEncodedWhereItIsLinkedOrElsewhere() throws Exception {
    LinkedLines here = new LinkedLines();
    LinkedLines elsewhere = new LinkedLines();
    for (LinkedLines lines : List.of(here, elsewhere)) {
      lines.startAt(new ChainHead(97, "ab".repeat(32)));
    }
    for (String action : List.of("a", "b", "\u20ac", "d")) {
      buffer.clear();
      UnlinkedLine line = new UnlinkedLine();
      encoder.event(Feeds.event(action), 5, line);
      elsewhere.add(buffer.array(), line);
      here.add(Feeds.event(action), 5);
      assertThatExceptionOfType(BadRecordException.class)
          .isThrownBy(() -> here.add(Feeds.event("\uD83D"), 5));
    }

    assertThat(text(here)).isEqualTo(text(elsewhere)).contains("\"seq\":99,", "\"seq\":100,");
    assertThat(here.head()).isEqualTo(elsewhere.head());
  }

  private static String text(LinkedLines lines) {
    return new String(lines.array(), 0, lines.length(), StandardCharsets.UTF_8);
  }

  private static String byFreshEncoder(TimelineEvent event, long epochMs)
      throws BadRecordException {
    CanonicalBuffer fresh = new CanonicalBuffer();
    UnlinkedLine line = new UnlinkedLine();
    new LineEncoder(fresh).event(event, epochMs, line);
    return linked(fresh, line);
  }

  /** The line as it gets into the feed, which shows its places too. */
  private static String linked(CanonicalBuffer buffer, UnlinkedLine line) {
    LinkedLines lines = new LinkedLines();
    lines.startAt(new ChainHead(41, "ab".repeat(32)));
    lines.add(buffer.array(), line);
    return text(lines);
  }

  private static TimelineEvent event(Random random) {
    TimelineEvent plain =
        new TimelineEvent(
            text(random) + "!",
            text(random),
            text(random),
            text(random),
            text(random),
            text(random),
            null,
            List.of(),
            Map.of(),
            null,
            Map.of());
    return switch (random.nextInt(6)) {
      case 0 -> plain.withStatus(text(random));
      case 1 -> plain.withEvidence(List.of(text(random)));
      case 2 -> plain.withExtra("own", random.nextInt());
      default -> plain;
    };
  }

  private static TimelineEvent renamed(TimelineEvent event, String action) {
    return new TimelineEvent(
        action,
        event.phaseId(),
        event.runId(),
        event.tool(),
        event.emitMode(),
        event.verifierMode(),
        event.at(),
        event.evidence(),
        event.hashes(),
        event.status(),
        event.extra());
  }

  private static String text(Random random) {
    List<String> texts = List.of("", "PHASE_X", "run-1", "ä\"\n€\uD83D\uDE00", "x".repeat(1100));
    return texts.get(Math.min(random.nextInt(12), texts.size() - 1) % (random.nextInt(4) + 1));
  }

  private static long time(Random random) {
    return random.nextBoolean() ? 1_772_625_600_123L : random.nextInt(253_402_300) * 1000L;
  }
}
