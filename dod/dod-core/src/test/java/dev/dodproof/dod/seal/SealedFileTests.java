package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what the longest known end of its name says. */
class SealedFileTests {

  @ParameterizedTest
  @CsvSource({
    "VERDICT, PHASE_A.dsse.json",
    "TEST_RESULT, PHASE_A.test-result.dsse.json",
    "VERIFICATION_RESULT, PHASE_A.svr.dsse.json",
    "BUNDLE, PHASE_A.sigstore.json",
    "STAMP_REQUEST, PHASE_A.tsq",
    "STAMP_RESPONSE, PHASE_A.tsr"
  })
  void aNameIsWrittenAndRead(SealedFile kind, String name) {
    assertThat(kind.of("PHASE_A")).isEqualTo(name);
    assertThat(SealedFile.named(name)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PHASE_A.json", "PHASE_A.verdict.json", "dsse.json", ""})
  void anotherNameIsOfNoKind(String name) {
    assertThat(SealedFile.named(name)).isEmpty();
    assertThat(SealedFile.phaseOf(name)).isEmpty();
  }

  @Test
  void onlyASealedVerdictNamesAPhase() {
    assertThat(SealedFile.phaseOf("PHASE_A.dsse.json")).contains("PHASE_A");
    assertThat(SealedFile.phaseOf("PHASE_A.svr.dsse.json")).isEmpty();
    assertThat(SealedFile.phaseOf("PHASE_A.test-result.dsse.json")).isEmpty();
    assertThat(SealedFile.phaseOf("PHASE_A.sigstore.json")).isEmpty();
  }

  @Test
  void theEndingsAreThoseOfAllKinds() {
    assertThat(SealedFile.endings())
        .containsExactly(
            ".dsse.json",
            ".test-result.dsse.json",
            ".svr.dsse.json",
            ".sigstore.json",
            ".tsq",
            ".tsr");
  }
}
