package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dodproof.dod.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedDocumentTests {

  private static final String PATH = "dod/DOD__PHASE_OPS.md";

  @TempDir private Path root;
  private Checklist checklist;

  @BeforeEach
  void readSeed() {
    byte[] bytes = Documents.seed().getBytes(StandardCharsets.UTF_8);
    checklist = ChecklistReader.read(root, Documents.write(root, PATH, bytes));
  }

  @Test
  void isValid() {
    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.phaseId()).isEqualTo("PHASE_OPS");
    assertThat(checklist.path()).isEqualTo(PATH);
    assertThat(checklist.title()).isEqualTo("DoD — PHASE_OPS");
    assertThat(checklist.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void takesItsMetadataFromTheMandatorySectionNotFromTheRevisionHistory() {
    assertThat(checklist.metadata())
        .isEqualTo(
            new Metadata(
                "ops-hardening",
                "G1",
                "§Tier1.OpsHardening",
                "DESIGNED → PARTIAL → PROVEN",
                "6ac93c6",
                new SourceLocation(PATH, 15),
                "2026-02-11"));
  }

  @Test
  void makesExactlyTheseCriteriaAtTheseLines() {
    assertThat(checklist.criteria())
        .extracting(Criterion::id, Criterion::text, criterion -> criterion.location().line())
        .containsExactly(
            tuple(
                "feature-implemented-commit-referenced",
                "Feature implemented (commit referenced)",
                21),
            tuple("no-hard-paths-grep-verified", "No hard paths (grep verified)", 22),
            tuple("no-decommissioned-file-modified", "No decommissioned file modified", 23),
            tuple(
                "seal-atomic-key-creation-temp-rename",
                "Seal: atomic key creation (temp+rename)",
                28),
            tuple("seal-roundtrip-sign-verify", "Seal: roundtrip sign/verify", 28),
            tuple(
                "timeline-non-fatal-emit-try-except-wrapped",
                "Timeline: non-fatal emit (try/except wrapped)",
                29),
            tuple(
                "timeline-no-pipeline-crash-on-disk-full",
                "Timeline: no pipeline crash on disk full",
                29),
            tuple(
                "circuit-breaker-closed-open-after-threshold",
                "Circuit Breaker: CLOSED → OPEN after threshold",
                30),
            tuple("circuit-breaker-half-open-recovery", "Circuit Breaker: HALF_OPEN recovery", 30),
            tuple("watchdog-detects-stale-processes", "Watchdog: detects stale processes", 31),
            tuple("watchdog-reports-health", "Watchdog: reports health", 31),
            tuple("activity-event-started", "Activity event: started", 36),
            tuple("activity-event-completed", "Activity event: completed", 37),
            tuple("activity-event-verified", "Activity event: verified", 38),
            tuple("no-prerequisite-phases-required", "No prerequisite phases required", 58),
            tuple("auto-checker-result-proven", "Auto-Checker result = PROVEN", 59));
  }

  @Test
  void hasSixBuiltInCriteria() {
    assertThat(checklist.criteria())
        .extracting(Criterion::builtIn)
        .filteredOn(Optional::isPresent)
        .extracting(Optional::get)
        .containsExactly(
            BuiltInCriterion.COMMIT_REFERENCED,
            BuiltInCriterion.ACTIVITY_STARTED,
            BuiltInCriterion.ACTIVITY_COMPLETED,
            BuiltInCriterion.ACTIVITY_VERIFIED,
            BuiltInCriterion.NO_PREREQUISITES,
            BuiltInCriterion.AUTO_CHECKER);
  }

  @Test
  void keepsTheSectionOfEachItem() {
    assertThat(checklist.items().get(3).section())
        .isEqualTo("3. Functional Validation (Deterministic Behavior)");
    assertThat(checklist.items().get(11).section()).isEqualTo("7. Gate Check (Non-negotiable)");
  }
}
