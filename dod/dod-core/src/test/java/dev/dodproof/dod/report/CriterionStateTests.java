package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Sample.criterion;
import static dev.dodproof.dod.report.Sample.finding;
import static dev.dodproof.dod.report.Sample.unproven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionStateTests {

  private static final Criterion CRITERION = criterion("c", "c", 1);

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void isNeverProvenAgainstAFinding(FindingCode code) {
    assertThat(CriterionState.of(unproven(CRITERION, List.of(), finding(code, "c", "x", 1))))
        .isNotEqualTo(CriterionState.PROVEN);
  }

  @Test
  void isNotProvenWithoutAReasonToo() {
    assertThat(CriterionState.of(unproven(CRITERION, List.of()))).isEqualTo(CriterionState.REFUTED);
  }

  @Test
  void isOpenOnlyIfNothingWasTried() {
    Finding notRun = finding(FindingCode.CRITERION_NOT_RUN, "c", "x", 1);
    Finding failed = finding(FindingCode.CRITERION_FAILED, "c", "x", 2);

    assertThat(CriterionState.of(unproven(CRITERION, List.of(), notRun)))
        .isEqualTo(CriterionState.OPEN);
    assertThat(CriterionState.of(unproven(CRITERION, List.of(), notRun, failed)))
        .isEqualTo(CriterionState.REFUTED);
  }
}
