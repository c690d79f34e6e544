package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Attachment.AttachedFile;
import dev.dodproof.dod.evidence.Attachment.Value;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownReportTests {

  @Test
  void saysVerdictCriteriaAndWhatToDo() {
    assertThat(MarkdownReport.of(List.of(Samples.partial())))
        .isEqualTo(
            """

            ## 🟡 PHASE_OPS: PARTIAL

            **2 of 6 criteria proven**. Something has started, and not all of it holds.

            Commit `1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d` with 1 uncommitted path · policy dev · run `20261123T101500000Z-reactor` · judged 2026-11-23 10:16:03 UTC

            | State | Criterion | Tests | Where |
            | --- | --- | --- | --- |
            | ❌ not proven | Feature implemented (commit referenced) | no test needed | `dod/DOD__PHASE_OPS.md:22` |
            | ✅ proven | Seal: atomic key creation (temp+rename) | 2 of 2 tests passed | `dod/DOD__PHASE_OPS.md:30` |
            | ❌ not proven | Seal: roundtrip sign/verify | 1 of 2 tests passed | `dod/DOD__PHASE_OPS.md:30` |
            | ⚪ open | Timeline: non-fatal emit | no test | `dod/DOD__PHASE_OPS.md:31` |
            | ✅ proven | Activity event: started | no test needed | `dod/DOD__PHASE_OPS.md:40` |
            | ⚪ open | Auto-Checker result = PROVEN | no test needed | `dod/DOD__PHASE_OPS.md:60` |

            ### What to do

            - **commit them (or ignore what is not source), then run the tests again**\s\s
              `git.uncommitted` at `README.md`: found 1 uncommitted path: README.md; expected a clean work tree
            - **correct the text of &#64;DodCriterion**\s\s
              `criterion.unknown` at `ops-core/src/test/java/dev/example/OtherTests.java:17`: found the claim 'Seal atomik key', which matches no criterion; expected a criterion of the document
            - **write a test for it and mark it &#64;DodCriterion("timeline-non-fatal-emit")**\s\s
              `criterion.unclaimed` at `dod/DOD__PHASE_OPS.md:31`: found no test that claims 'Timeline: non-fatal emit'; expected at least one
            - **make it pass; it alone runs with: mvn verify -Dtest=dev.example.seal.SealKeysTests\\#verifiesWhatItSigned -Dsurefire.failIfNoSpecifiedTests=false -pl ops-core -am**\s\s
              `criterion.failed` at `ops-core/src/test/java/dev/example/seal/SealKeysTests.java:42`: found the test dev.example.seal.SealKeysTests\\#verifiesWhatItSigned(), which failed (expected: true ⏎ but was: false); expected a test that passes with all its invocations
            """);
  }

  @Test
  void saysNothingIsToBeDoneForProven() {
    assertThat(MarkdownReport.of(List.of(Samples.allProven())))
        .startsWith("\n## ✅ PHASE_OPS: PROVEN\n")
        .doesNotContain("What to do");
  }

  @Test
  void showsWhatTestsAttachedWithItsCriterion() {
    assertThat(
            MarkdownReport.of(
                List.of(
                    Samples.withEvidence(
                        new AttachedFile("log", "target/dod/runs/r/j.evidence/1-log", 1, "00"),
                        new Value("time to open", "12.5", "ms"),
                        new Value("threads", "3", "")))))
        .contains(
            """
            ### Evidence

            - `seal-atomic`: log: 1 byte, target/dod/runs/r/j.evidence/1-log
            - `seal-atomic`: time to open: 12.5 ms
            - `seal-atomic`: threads: 3
            """);
  }

  @Test
  void countsTheAttachmentsThatItLeavesOut() {
    assertThat(MarkdownReport.of(List.of(Samples.withEvidence(manyValues(101)))))
        .contains("`seal-atomic`: n99: 99\n", "_… and 1 more attachment in ")
        .doesNotContain("n100");
  }

  private static Attachment[] manyValues(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Value("n" + i, "" + i, ""))
        .toArray(Attachment[]::new);
  }

  @Test
  void neverCallsAReportWithoutPhasesProven() {
    assertThat(MarkdownReport.of(List.of()))
        .isEqualTo("\n## ❌ No phase was judged, so nothing is proven\n");
  }

  @Test
  void listsSeveralPhasesFirst() {
    assertThat(MarkdownReport.of(List.of(Samples.allProven(), Samples.designed())))
        .startsWith(
            """
            | Phase | Verdict | Criteria | Findings |
            | --- | --- | --- | --- |
            | PHASE_OPS | ✅ PROVEN | 1 of 1 criterion proven | 0 |
            | PHASE_OPS | ⚪ DESIGNED | 0 of 2 criteria proven | 3 |

            ## ✅ PHASE_OPS: PROVEN
            """);
  }

  @Test
  void countsWhatItLeavesOutAndShowsUnprovenCriteriaFirst() {
    String report = MarkdownReport.of(List.of(Samples.large(4_000)));

    assertThat(report)
        .contains("| ⚪ open | Part 9:", "_… and 3700 more criteria in `the report (index.html)`_")
        .contains("_… and 300 more findings in `the report (index.html)`_")
        .doesNotContain("| ✅");
  }

  @Test
  void staysBelowTheLimitOfAStepSummary() {
    String wide = "\u202e|<".repeat(2_000);
    Sample sample = new Sample();
    for (int i = 0; i < 2_000; i++) {
      sample.item(
          "",
          wide,
          Sample.unproven(
              Sample.criterion("c" + i, wide, i + 1),
              List.of(),
              Sample.finding(FindingCode.CRITERION_UNCLAIMED, wide + i, wide, i + 1)));
    }
    PhaseVerdict verdict = sample.build();
    String report = MarkdownReport.of(Collections.nCopies(50, verdict));

    assertThat(report.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
    assertThat(report)
        .containsPattern("_… and \\d+ more criteria in")
        .containsPattern("_\\d+ phases are left out of this summary; see `[^`]+`\\._\n$");
  }

  @Test
  void boundsTheNumberOfPhases() {
    String report = MarkdownReport.of(Collections.nCopies(3_000, Samples.allProven()));

    assertThat(report.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
    assertThat(report).contains("_and 2800 more phases_").contains("phases are left out");
  }
}
