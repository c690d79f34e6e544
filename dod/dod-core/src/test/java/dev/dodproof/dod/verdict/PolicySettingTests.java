package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.verdict.PolicySetting.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy says of itself. */
class PolicySettingTests {

  @ParameterizedTest
  @CsvSource({
    "5, 5, true, STANDARD",
    "5, 5, false, STANDARD",
    "6, 5, true, TIGHTER",
    "4, 5, true, LOOSER",
    "6, 5, false, LOOSER",
    "4, 5, false, TIGHTER"
  })
  void aNumberIsTighterOnTheSideThatAsksForMore(
      int value, int standard, boolean moreIsTighter, Effect effect) {
    assertThat(PolicySetting.number("n", value, standard, moreIsTighter))
        .isEqualTo(new PolicySetting("n", String.valueOf(value), String.valueOf(standard), effect));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, true, STANDARD",
    "false, false, true, STANDARD",
    "true, false, true, TIGHTER",
    "false, true, true, LOOSER",
    "true, false, false, LOOSER",
    "false, true, false, TIGHTER"
  })
  void aFlagIsTighterOnTheSideThatAsksForMore(
      boolean value, boolean standard, boolean trueIsTighter, Effect effect) {
    assertThat(PolicySetting.flag("f", value, standard, trueIsTighter))
        .isEqualTo(new PolicySetting("f", String.valueOf(value), String.valueOf(standard), effect));
  }

  @Test
  void everySettingIsListedSortedByName() {
    assertThat(Policy.STRICT.rules().settings())
        .isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()))
        .allMatch(setting -> setting.effect() == Effect.STANDARD)
        .extracting(PolicySetting::name)
        .containsExactly(
            "attestations.accept",
            "attestations.ancestors",
            "attestations.max_days",
            "seal.known_key",
            "tests.assertions",
            "tests.minimum",
            "waivers.accept",
            "waivers.ancestors",
            "waivers.max_days");
  }

  @Test
  void aPolicyIsFoundByItsSpellingAlone() {
    assertThat(Policy.of("strict")).contains(Policy.STRICT);
    assertThat(Policy.of("dev")).contains(Policy.DEV);
    for (String other : List.of("", "STRICT", "Strict", " dev", "lenient")) {
      assertThat(Policy.of(other)).as(other).isEqualTo(Optional.empty());
    }
  }

  @Test
  void differentPoliciesHaveDifferentDigests() {
    assertThat(Policy.STRICT.sha256()).matches("[0-9a-f]{64}").isEqualTo(Policy.STRICT.sha256());
    assertThat(Policy.DEV.sha256()).matches("[0-9a-f]{64}").isNotEqualTo(Policy.STRICT.sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1", "yes", "github", "no"})
  void whereTheEnvironmentSaysCiTheStrictPolicyHolds(String ci) {
    assertThat(Policy.defaultFor(Map.of("CI", ci))).isEqualTo(Policy.STRICT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "false", "FALSE"})
  void elsewhereTheDeveloperPolicyHolds(String ci) {
    assertThat(Policy.defaultFor(Map.of("CI", ci))).isEqualTo(Policy.DEV);
    assertThat(Policy.defaultFor(Map.of())).isEqualTo(Policy.DEV);
  }

  @ParameterizedTest
  @CsvSource({"PROVEN, 0", "PARTIAL, 2", "DESIGNED, 3"})
  void everyVerdictHasItsExitCode(Verdict verdict, int exitCode) {
    assertThat(verdict.exitCode()).isEqualTo(exitCode);
  }
}
