package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.MovableTimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * When events are forced under {@link Durability#BATCHED}. What has been written and is still to be
 * forced, and till when, is known to the appender; no time is measured here.
 */
class BatchedForceTests {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final TimelineOptions BATCHED =
      TimelineOptions.DEFAULTS.withDurability(Durability.BATCHED).withForceWithin(HOUR);

  @TempDir Path folder;

  private final Losses losses = new Losses();

  private FeedAppender appender(TimelineOptions options) {
    FeedPlace place = new FeedPlace(folder.resolve("feed.jsonl"), options);
    return new FeedAppender(place, new MovableTimeSource(Feeds.NOON), options, losses);
  }

  private static void append(FeedAppender appender, Ticket... flushes) throws Exception {
    Batch batch = new Batch();
    batch.add(Feeds.event("step"), Feeds.NOON.toEpochMilli(), null);
    for (Ticket flush : flushes) {
      batch.addFlush(flush);
    }
    appender.locked(() -> appender.append(batch));
  }

  @Test
  void theFirstEventSinceTheLastForceSetsTheTimeAndLaterOnesDoNotPutItOff() throws Exception {
    try (FeedAppender appender = appender(BATCHED)) {
      assertThat(appender.forceBy()).isNull();

      append(appender);
      Deadline first = appender.forceBy();
      append(appender);

      assertThat(first).isNotNull().isEqualTo(appender.forceBy());
      assertThat(first.restNanos()).isPositive().isLessThanOrEqualTo(HOUR.toNanos());
    }
  }

  @Test
  void afterAForceTheNextEventSetsANewTime() throws Exception {
    try (FeedAppender appender = appender(BATCHED)) {
      append(appender);
      Deadline first = appender.forceBy();
      appender.force();
      assertThat(appender.forceBy()).isNull();

      append(appender);

      assertThat(appender.forceBy()).isNotNull().isNotEqualTo(first);
    }
  }

  @Test
  void aFlushForcesAtOnceAndIsAnsweredAfterwards() throws Exception {
    Ticket flush = new Ticket();
    try (FeedAppender appender = appender(BATCHED)) {
      append(appender, flush);

      assertThat(appender.forceBy()).isNull();
      assertThat(flush.result()).isInstanceOf(EmitResult.Written.class);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BATCHED")
  void otherDurabilitiesLeaveNothingToBeForcedLater(Durability durability) throws Exception {
    try (FeedAppender appender = appender(BATCHED.withDurability(durability))) {
      append(appender);

      assertThat(appender.forceBy()).isNull();
    }
  }

  @Test
  @Timeout(60)
  void theWriterForcesWhenTheTimeHasComeThoughNoFurtherEventDoes() throws Exception {
    TimelineOptions soon = BATCHED.withForceWithin(Duration.ofMillis(1));
    Intake intake = new Intake(soon.bufferBytes());
    FeedAppender appender = appender(soon);
    Path feed = folder.resolve("feed.jsonl");
    Thread writer =
        new Thread(new FeedWriter(intake, appender, soon, losses, new LossReport(feed, losses)));
    writer.start();

    intake.add(Feeds.event("step"), 0, null, HOUR);
    while (Files.notExists(feed) || Files.size(feed) == 0 || isToBeForced(intake, appender)) {
      Thread.onSpinWait();
    }

    assertThat(intake.isClosed()).as("it was not closing that forced").isFalse();
    intake.close();
    writer.join();
  }

  /** Asks through the intake's lock, by which the writer's thread hands over what it has done. */
  private static boolean isToBeForced(Intake intake, FeedAppender appender) {
    return !intake.isEmpty() || appender.forceBy() != null;
  }
}
