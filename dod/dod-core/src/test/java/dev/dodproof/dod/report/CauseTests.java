package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.FindingCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTests {

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void hasAPlaceForEveryCode(FindingCode code) {
    assertThat(Cause.of(code)).isNotEqualTo(Cause.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "DOCUMENT_EMPTY, DOCUMENT",
    "METADATA_MISSING, DOCUMENT",
    "METADATA_COMMIT_UNREACHABLE, COMMIT",
    "GIT_UNCOMMITTED, COMMIT",
    "RECORD_NONE, RUN",
    "INVENTORY_STALE, RUN",
    "INVENTORY_UNREADABLE, CLAIMS",
    "CRITERION_UNKNOWN, CLAIMS",
    "CRITERION_FAILED, CRITERIA",
    "RULES_BASELINE_EXPIRED, RULES",
    "GATE_HAS_PREREQUISITES, GATE",
    "CRITERION_CHECKER, DERIVED",
    "CRITERION_CHILD_UNPROVEN, DERIVED"
  })
  void knowsWhatToClearTogether(FindingCode code, Cause cause) {
    assertThat(Cause.of(code)).isEqualTo(cause);
  }
}
