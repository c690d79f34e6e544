package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.timeline.Timeline;
import dev.dodproof.ops.timeline.TimelineEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that is genuine somewhere, and not here, not now or not in this order. */
class StolenEvidenceTests {

  private static final String DOCUMENT = "dod/DOD__PHASE_A.md";

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void copySample() {
    project = SampleProject.in(folder.resolve("project"));
  }

  private Finding refusedFor(String code) throws CheckException {
    PhaseVerdict verdict = Checks.check(project);
    assertThat(verdict.verdict()).isNotEqualTo(Verdict.PROVEN);
    return Checks.finding(verdict, code);
  }

  @Test
  void aDocumentChangedAfterTheRunProvesNothing() throws Exception {
    edit(DOCUMENT, "**Owner (Actor)**: sample", "**Owner (Actor)**: somebody else");

    assertThat(refusedFor("git.uncommitted").found()).contains(DOCUMENT);
  }

  @Test
  void aDocumentOfAnUnknownCommitProvesNothing() throws Exception {
    edit(DOCUMENT, "**Commit SHA**: HEAD", "**Commit SHA**: " + "1".repeat(40));

    assertThat(refusedFor("metadata.commit_sha_unreachable").location().file()).isEqualTo(DOCUMENT);
  }

  @Test
  void aDocumentOfACommitOfAnotherBranchProvesNothing() throws Exception {
    project.git("checkout", "--quiet", "-b", "other");
    project.commitAll();
    String other = project.head();
    project.git("checkout", "--quiet", "-");
    edit(DOCUMENT, "**Commit SHA**: HEAD", "**Commit SHA**: " + other);

    assertThat(refusedFor("metadata.commit_sha_unreachable").found()).contains("no ancestor");
  }

  @Test
  void aRecordThatWasRemovedIsMissed() throws Exception {
    Checks.check(project);
    Path record = project.record();
    Files.delete(record);

    assertThat(refusedFor("evidence.hash_path_missing").subject())
        .endsWith(record.getFileName().toString());
  }

  @Test
  void aRecordOfAnotherProjectProvesNothing() throws Exception {
    SampleProject other = project.copyTo(folder.resolve("other"));
    other.commitAll();
    Files.delete(other.record());
    Files.copy(
        project.record(),
        other
            .file("target/dod/runs/" + SampleProject.RUN_ID)
            .resolve(project.record().getFileName()));
    project = other;

    assertThat(refusedFor("record.foreign").expected()).contains(other.head());
  }

  @Test
  void aRecordBehindALinkOutOfTheRootProvesNothing() throws Exception {
    Path record = project.record();
    Path elsewhere = Files.move(record, folder.resolve("elsewhere.jsonl"));
    Files.createSymbolicLink(record, elsewhere);

    refusedFor("record.damaged");
  }

  @Test
  void aFeedWithALineInsertedProvesNothing() throws Exception {
    Checks.check(project);
    List<String> lines = new ArrayList<>(Files.readAllLines(project.feed()));
    lines.add(2, lines.get(1));
    Files.writeString(project.feed(), String.join("\n", lines) + "\n");

    assertThat(refusedFor("feed.damaged").location().line()).isEqualTo(3);
  }

  @Test
  void aFeedThatWasCutOffDoesNotStandByItself() throws Exception {
    Checks.check(project);
    List<String> lines = Files.readAllLines(project.feed());
    Files.writeString(project.feed(), String.join("\n", lines.subList(0, 2)) + "\n");

    PhaseVerdict verdict = DodCheck.judge(Checks.request(project, Checks.PHASE_A)).get(0);

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.codes(verdict)).contains("activity.completed", "activity.verified");
  }

  @Test
  void aFeedWithAGapProvesNothing() throws Exception {
    Path feed = Files.createDirectories(project.feed());
    try (Timeline timeline = Timeline.open(feed, TimeSource.system())) {
      timeline.emit(event("started"));
      Files.delete(feed);
      timeline.emit(event("note"));
    }

    assertThat(refusedFor("feed.gap").found()).contains("1 events");
  }

  @Test
  void whatWasVerifiedBeforeItWasCompletedProvesNothing() throws Exception {
    try (Timeline timeline = Timeline.open(project.feed(), TimeSource.system())) {
      timeline.emit(event("verified"));
    }

    assertThat(refusedFor("activity.order_invalid").found()).contains("'verified'");
  }

  private static TimelineEvent event(String action) {
    return TimelineEvent.of(action, "PHASE_A", SampleProject.RUN_ID, "sample/1");
  }

  private void edit(String file, String text, String replacement) throws Exception {
    String before = Files.readString(project.file(file));
    assertThat(before).contains(text);
    project.write(file, before.replace(text, replacement));
  }
}
