package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which chains of events hold. */
class ActivityJudgeTests {

  private final Given given = Given.complete();

  @BeforeEach
  void clear() {
    given.events.clear();
  }

  @Test
  void theChainOfTheRunHolds() {
    chain(1000, 2000, 3000);

    assertThat(codes()).isEmpty();
    assertThat(judge().activity())
        .isEqualTo(
            new Activity(
                Optional.of(Instant.ofEpochMilli(1000)),
                Optional.of(Instant.ofEpochMilli(2000)),
                Optional.of(Instant.ofEpochMilli(3000))));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000, 2000",
    "1000, 2000, 2000",
    "1000, 1000, 1000",
    "2000, 1000, 3000",
    "1000, 3000, 2000",
    "3000, 2000, 1000"
  })
  void everyEventMustBeLaterThanTheOneBefore(long started, long completed, long verified) {
    chain(started, completed, verified);

    assertThat(codes()).isNotEmpty().containsOnly(FindingCode.ACTIVITY_ORDER_INVALID);
  }

  @Test
  void theFeedMustHaveThemInThatOrderToo() {
    given.event("completed", 2000);
    given.event("started", 1000);
    given.event("verified", 3000);

    assertThat(codes()).containsExactly(FindingCode.ACTIVITY_ORDER_INVALID);
  }

  @Test
  void anotherEventThanStartedStartsNothing() {
    given.event("completed", 2000, "run-1", Given.PHASE);
    assertThat(judge().startedInAnyRun()).isFalse();

    given.event("started", 3000, "run-1", "PHASE_Y");
    assertThat(judge().startedInAnyRun()).isFalse();

    given.event("started", 4000, "run-1", Given.PHASE);
    assertThat(judge().startedInAnyRun()).isTrue();
  }

  @Test
  void verifiedAtTheMomentOfJudgementHoldsAndLaterDoesNot() {
    chain(1000, 2000, 3000);
    given.judgedAt = Instant.ofEpochMilli(3000);
    assertThat(codes()).isEmpty();

    given.judgedAt = Instant.ofEpochMilli(2999);
    assertThat(codes()).containsExactly(FindingCode.ACTIVITY_ORDER_INVALID);
  }

  @Test
  void aChainOfAnEarlierRunDoesNotCount() {
    for (String action : List.of("started", "completed", "verified")) {
      given.event(action, 1000 + given.events.size(), "run-1", Given.PHASE);
    }

    assertThat(codes())
        .containsExactlyInAnyOrder(
            FindingCode.ACTIVITY_STARTED,
            FindingCode.ACTIVITY_COMPLETED,
            FindingCode.ACTIVITY_VERIFIED);
    assertThat(judge().startedInAnyRun()).isTrue();
    assertThat(judge().activity().started()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "started, ACTIVITY_STARTED",
    "completed, ACTIVITY_COMPLETED",
    "verified, ACTIVITY_VERIFIED"
  })
  void aLaterRunsEventSupersedesThatOfThisRun(String action, FindingCode code) {
    chain(1000, 2000, 3000);
    given.event(action, 4000, "run-3", Given.PHASE);

    assertThat(codes()).containsExactly(code);
  }

  @Test
  void eventsAfterAnEarlierRunsChainHold() {
    given.event("started", 100, "run-1", Given.PHASE);
    given.event("verified", 200, "run-1", Given.PHASE);
    chain(1000, 2000, 3000);

    assertThat(codes()).isEmpty();
  }

  @Test
  void aSecondStartOfTheRunNeedsASecondEnd() {
    chain(1000, 2000, 3000);
    given.event("started", 4000);

    assertThat(codes()).containsExactly(FindingCode.ACTIVITY_ORDER_INVALID);
  }

  @Test
  void withoutARunNoEventCounts() {
    chain(1000, 2000, 3000);
    given.runId = Optional.empty();

    assertThat(codes())
        .contains(FindingCode.ACTIVITY_STARTED)
        .contains(FindingCode.ACTIVITY_COMPLETED)
        .contains(FindingCode.ACTIVITY_VERIFIED);
  }

  @Test
  void eventsOfNoRunDoNotMakeUpForAMissingRun() {
    for (String action : List.of("started", "completed", "verified")) {
      given.event(action, 1000 + given.events.size(), "", Given.PHASE);
    }
    given.runId = Optional.empty();

    assertThat(codes()).contains(FindingCode.ACTIVITY_VERIFIED);
  }

  @Test
  void otherActionsAndOtherSpellingsAreNoEvents() {
    given.event("Started", 1000);
    given.event("complete", 2000);
    given.event("verified ", 3000);

    assertThat(codes())
        .containsExactlyInAnyOrder(
            FindingCode.ACTIVITY_STARTED,
            FindingCode.ACTIVITY_COMPLETED,
            FindingCode.ACTIVITY_VERIFIED);
  }

  @Test
  void aGapAnywhereInTheFeedCounts() {
    given.add(10, "gap", "PHASE_Y", "run-1", "runtime_auto", Map.of(), 7);
    chain(1000, 2000, 3000);
    Finding finding = judge().findings().get(0);

    assertThat(codes()).containsExactly(FindingCode.FEED_GAP);
    assertThat(finding.found()).contains("7 events");
    assertThat(finding.location().line()).isEqualTo(1);
  }

  @Test
  void aDamagedFeedHasNoGoodPart() {
    chain(1000, 2000, 3000);
    given.otherFeed = Optional.of(new FeedState.Damaged("feed", 4, "it is torn"));

    assertThat(codes())
        .containsExactlyInAnyOrder(
            FindingCode.FEED_DAMAGED,
            FindingCode.ACTIVITY_STARTED,
            FindingCode.ACTIVITY_COMPLETED,
            FindingCode.ACTIVITY_VERIFIED);
    assertThat(judge().startedInAnyRun()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void anEventWithoutEmitModeIsIncomplete(String emitMode) {
    chain(1000, 2000, 2500);
    given.add(3000, "verified", Given.PHASE, Given.RUN, emitMode, given.hashes(), 0);

    assertThat(codes()).containsExactly(FindingCode.TAXONOMY_INCOMPLETE_EVENT);
  }

  @Test
  void aCompletedEventThatNamesNoRecordCoversNone() {
    given.event("started", 1000);
    given.add(2000, "completed", Given.PHASE, Given.RUN, "runtime_auto", Map.of(), 0);
    given.add(3000, "verified", Given.PHASE, Given.RUN, "runtime_auto", Map.of(), 0);

    assertThat(codes()).containsExactly(FindingCode.RECORD_FOREIGN);
  }

  @Test
  void aVerifiedEventMustHaveSeenTheSameRecords() {
    given.event("started", 1000);
    given.event("completed", 2000);
    Map<String, String> others = Map.of(Given.RECORD, "f".repeat(64));
    given.add(3000, "verified", Given.PHASE, Given.RUN, "runtime_auto", others, 0);

    assertThat(codes()).containsExactly(FindingCode.EVIDENCE_HASH_MISMATCH);
  }

  @Test
  void everyRecordMustBeAsTheCompletedEventSays() {
    given.records.add(new FileDigest("b", "b".repeat(64)));
    given.records.add(new FileDigest("c", "c".repeat(64)));
    chain(1000, 2000, 3000);
    given.records.set(1, new FileDigest("b", "d".repeat(64)));
    given.records.remove(2);
    given.records.add(new FileDigest("e", "e".repeat(64)));

    assertThat(judge().findings())
        .extracting(Finding::missing)
        .containsExactlyInAnyOrder(
            "evidence.hash_mismatch:b", "evidence.hash_path_missing:c", "record.foreign:e");
  }

  private void chain(long started, long completed, long verified) {
    given.event("started", started);
    given.event("completed", completed);
    given.event("verified", verified);
  }

  private ActivityJudge.Result judge() {
    return ActivityJudge.judge(given.input());
  }

  private List<FindingCode> codes() {
    return judge().findings().stream().map(Finding::code).toList();
  }
}
