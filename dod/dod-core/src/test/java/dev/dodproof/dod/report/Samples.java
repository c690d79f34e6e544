package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Sample.absent;
import static dev.dodproof.dod.report.Sample.builtIn;
import static dev.dodproof.dod.report.Sample.criterion;
import static dev.dodproof.dod.report.Sample.declared;
import static dev.dodproof.dod.report.Sample.passed;
import static dev.dodproof.dod.report.Sample.proven;
import static dev.dodproof.dod.report.Sample.ran;
import static dev.dodproof.dod.report.Sample.unproven;

import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.TestEvidence;
import dev.dodproof.dod.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** Whole verdicts as they come up in practice. */
final class Samples {

  static final String SEAL = "dev.example.seal.SealKeysTests";
  static final String TIMELINE = "dev.example.timeline.TimelineTests";

  private static final String CODE_STATE = "1. Code State (Static Integrity)";
  private static final String FUNCTIONAL = "3. Functional Validation";
  private static final String EVIDENCE = "4. Evidence (Fail-Closed Core)";
  private static final String GATE = "7. Gate Check";

  private Samples() {}

  /** A phase in the middle of its work: a failed test, an unclaimed clause, uncommitted changes. */
  static PhaseVerdict partial() {
    return new Sample()
        .uncommitted("README.md")
        .item(CODE_STATE, "Feature implemented (commit referenced)", uncommittedCommit())
        .item(
            FUNCTIONAL,
            "Seal: atomic key creation (temp+rename), roundtrip sign/verify",
            proven(
                criterion("seal-atomic", "Seal: atomic key creation (temp+rename)", 30),
                passed(SEAL, "createsOneKeyWhenManyRace"),
                passed(SEAL, "neverReplacesAKey")),
            failedRoundTrip())
        .item(FUNCTIONAL, "Timeline: non-fatal emit", unclaimed())
        .item(
            EVIDENCE,
            "Activity event: started",
            proven(
                builtIn(
                    "activity-event-started",
                    "Activity event: started",
                    40,
                    BuiltInCriterion.ACTIVITY_STARTED)))
        .item(GATE, "Auto-Checker result = PROVEN", autoChecker())
        .other(
            new Finding(
                FindingCode.CRITERION_UNKNOWN,
                "Seal atomik key",
                new SourceLocation("ops-core/src/test/java/dev/example/OtherTests.java", 17),
                "the claim 'Seal atomik key', which matches no criterion",
                "a criterion of the document",
                "correct the text of @DodCriterion"))
        .build();
  }

  /** A phase of which everything holds. */
  static PhaseVerdict allProven() {
    return new Sample()
        .verdict(Verdict.PROVEN)
        .item(
            FUNCTIONAL,
            "Seal: atomic key creation",
            proven(
                criterion("seal-atomic", "Seal: atomic key creation", 30),
                passed(SEAL, "createsOneKeyWhenManyRace"),
                ran(declared(SEAL, "acceptsModes"), Outcome.PASSED, "", 4, 4)))
        .build();
  }

  /** A phase whose test attached something. */
  static PhaseVerdict withEvidence(Attachment... attachments) {
    DeclaredTest test = declared(SEAL, "createsOneKeyWhenManyRace");
    return new Sample()
        .verdict(Verdict.PROVEN)
        .item(
            FUNCTIONAL,
            "Seal: atomic key creation",
            proven(
                criterion("seal-atomic", "Seal: atomic key creation", 30),
                new TestEvidence(
                    test,
                    Optional.of(
                        new TestResult(
                            test.id(), Outcome.PASSED, "", 1, 1, List.of(attachments))))))
        .build();
  }

  /** A phase of which nothing has run. */
  static PhaseVerdict designed() {
    Criterion criterion = criterion("seal-atomic", "Seal: atomic key creation", 30);
    return new Sample()
        .verdict(Verdict.DESIGNED)
        .noRun()
        .item(
            FUNCTIONAL,
            "Seal: atomic key creation",
            unproven(
                criterion,
                List.of(absent(SEAL, "neverReplacesAKey")),
                notRun("seal-atomic", SEAL + "#neverReplacesAKey()")))
        .item(FUNCTIONAL, "Timeline: non-fatal emit", unclaimed())
        .other(
            new Finding(
                FindingCode.RECORD_NONE,
                "",
                SourceLocation.of("target/dod/runs"),
                "no run record",
                "the records of a run",
                "run the tests (mvn verify)"))
        .build();
  }

  /** A phase with very many criteria, every tenth of them unproven. */
  static PhaseVerdict large(int criteria) {
    Sample sample = new Sample().phase("PHASE_LARGE");
    for (int i = 0; i < criteria; i++) {
      String id = "criterion-" + i;
      Criterion criterion =
          criterion(id, "Part " + i + ": does what part " + i + " must do", i + 1);
      TestEvidence test = passed("dev.example.Part" + i + "Tests", "does");
      sample.item(
          "Section " + i / 100,
          criterion.text(),
          i % 10 == 9
              ? unproven(
                  criterion,
                  List.of(),
                  Sample.finding(FindingCode.CRITERION_UNCLAIMED, id, Sample.DOCUMENT, i + 1))
              : proven(criterion, test));
    }
    return sample.build();
  }

  static Finding notRun(String criterion, String test) {
    return new Finding(
        FindingCode.CRITERION_NOT_RUN,
        criterion,
        new SourceLocation("ops-core/src/test/java/dev/example/seal/SealKeysTests.java", 42),
        "the test " + test + ", which did not run",
        "a test that passes with all its invocations",
        "run it with all others");
  }

  private static CriterionResult uncommittedCommit() {
    return unproven(
        builtIn(
            "commit-referenced",
            "Feature implemented (commit referenced)",
            22,
            BuiltInCriterion.COMMIT_REFERENCED),
        List.of(),
        new Finding(
            FindingCode.GIT_UNCOMMITTED,
            "",
            SourceLocation.of("README.md"),
            "1 uncommitted path: README.md",
            "a clean work tree",
            "commit them (or ignore what is not source), then run the tests again"));
  }

  private static CriterionResult failedRoundTrip() {
    String reason = "expected: true\n but was: false";
    return unproven(
        criterion("seal-roundtrip", "Seal: roundtrip sign/verify", 30),
        List.of(
            ran(declared(SEAL, "verifiesWhatItSigned"), Outcome.FAILED, reason, 3, 2),
            passed(SEAL, "refusesOtherBytes")),
        new Finding(
            FindingCode.CRITERION_FAILED,
            "seal-roundtrip",
            new SourceLocation("ops-core/src/test/java/dev/example/seal/SealKeysTests.java", 42),
            "the test " + SEAL + "#verifiesWhatItSigned(), which failed (" + reason + ")",
            "a test that passes with all its invocations",
            "make it pass; it alone runs with: mvn verify -Dtest="
                + SEAL
                + "#verifiesWhatItSigned -Dsurefire.failIfNoSpecifiedTests=false -pl ops-core -am"));
  }

  private static CriterionResult unclaimed() {
    return unproven(
        criterion("timeline-non-fatal-emit", "Timeline: non-fatal emit", 31),
        List.of(),
        new Finding(
            FindingCode.CRITERION_UNCLAIMED,
            "timeline-non-fatal-emit",
            new SourceLocation(Sample.DOCUMENT, 31),
            "no test that claims 'Timeline: non-fatal emit'",
            "at least one",
            "write a test for it and mark it @DodCriterion(\"timeline-non-fatal-emit\")"));
  }

  private static CriterionResult autoChecker() {
    return unproven(
        builtIn("auto-checker", "Auto-Checker result = PROVEN", 60, BuiltInCriterion.AUTO_CHECKER),
        List.of(),
        new Finding(
            FindingCode.CRITERION_CHECKER,
            "auto-checker",
            new SourceLocation(Sample.DOCUMENT, 60),
            "3 other criteria not proven",
            "everything else proven",
            "clear the other findings; this one then clears itself"));
  }
}
