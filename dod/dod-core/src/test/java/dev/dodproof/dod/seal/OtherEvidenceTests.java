package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.Standing;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sealed beyond the records of the run: this phase's, this run's, and nothing twice. */
class OtherEvidenceTests {

  private static final String ONE = "1a".repeat(32);
  private static final String OTHER = "2b".repeat(32);

  private final KnownVerdict known = KnownVerdict.proven();

  private List<FileDigest> found() {
    return OtherEvidence.of(known.build());
  }

  private void named(String path, String sha256) {
    known.event("audited", KnownVerdict.PHASE, KnownVerdict.RUN, Map.of(path, sha256));
  }

  private void attached(Attachment... attachments) {
    TestEvidence test = KnownVerdict.ran("attaches", Outcome.FAILED, attachments);
    known.criteria.add(KnownVerdict.result("audit", Standing.UNPROVEN, test));
  }

  private static Attachment file(String path, String sha256) {
    return new Attachment.AttachedFile("a file", path, 1, sha256);
  }

  @Test
  void withoutEventsAndAttachmentsThereIsNone() {
    assertThat(found()).isEmpty();
  }

  @Test
  void eventsAreThoseOfThisPhaseAndRun() {
    named("b.txt", ONE);
    known.event("audited", "PHASE_OTHER", KnownVerdict.RUN, Map.of("phase.txt", ONE));
    known.event("audited", KnownVerdict.PHASE, "run-6", Map.of("run.txt", ONE));
    named("a.txt", OTHER);

    assertThat(found())
        .containsExactly(new FileDigest("a.txt", OTHER), new FileDigest("b.txt", ONE));
  }

  @Test
  void withoutARunNoEventIsOfIt() {
    named("a.txt", ONE);
    known.runId = Optional.empty();

    assertThat(found()).isEmpty();
  }

  @Test
  void aDamagedFeedNamesNothing() {
    known.otherFeed = Optional.of(new FeedState.Damaged(KnownVerdict.FEED, 1, "broken"));
    attached(file("a.csv", ONE));

    assertThat(found()).containsExactly(new FileDigest("a.csv", ONE));
  }

  @Test
  void recordsAreNoOtherEvidence() {
    named(KnownVerdict.ONE_RECORD.path(), KnownVerdict.ONE_RECORD.sha256());
    named(KnownVerdict.OTHER_RECORD.path(), ONE);

    assertThat(found()).isEmpty();
  }

  @Test
  void attachedFilesComeFirstByPathAndValuesAreNoFiles() {
    named("a.txt", ONE);
    attached(file("z.csv", ONE), new Attachment.Value("v", "1", ""), file("b.csv", OTHER));

    assertThat(found())
        .containsExactly(
            new FileDigest("b.csv", OTHER),
            new FileDigest("z.csv", ONE),
            new FileDigest("a.txt", ONE));
  }

  @Test
  void theSameFileIsNamedOnce() {
    named("a.csv", ONE);
    named("a.csv", ONE);
    attached(file("a.csv", ONE));

    assertThat(found()).containsExactly(new FileDigest("a.csv", ONE));
  }

  @Test
  void aFileWithTwoDigestsIsNamedTwiceSoThatOneOfThemFails() {
    named("a.csv", ONE);
    named("a.csv", OTHER);
    attached(file("b.csv", ONE));
    named("b.csv", OTHER);

    assertThat(found())
        .containsExactly(
            new FileDigest("b.csv", ONE),
            new FileDigest("a.csv", ONE),
            new FileDigest("a.csv", OTHER),
            new FileDigest("b.csv", OTHER));
  }
}
