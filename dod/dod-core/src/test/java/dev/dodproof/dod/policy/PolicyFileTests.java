package dev.dodproof.dod.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Policy.Base;
import dev.dodproof.dod.verdict.PolicyRules;
import dev.dodproof.dod.verdict.PolicySetting;
import dev.dodproof.dod.verdict.PolicySetting.Effect;
import dev.dodproof.dod.verdict.StatementRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are understood set the rules; all others set none and say why. */
class PolicyFileTests {

  static final String EVERYTHING =
      """
      version: 1
      base: strict
      tests:
        minimum: 2
        assertions: [com.acme.Checks#verify, com.acme.check, com.acme.check]
      seal:
        known_key: true
      attestations:
        accept: true
        max_days: 730
        ancestors: true
      waivers:
        accept: false
        max_days: 30
      """;

  private static Policy read(String text) {
    return PolicyFile.read(Base.DEV, "p.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> codes(Policy policy) {
    return policy.findings().stream().map(Finding::missing).toList();
  }

  @Test
  void everySettingIsRead() {
    Policy policy = read(EVERYTHING);

    assertThat(policy.findings()).isEmpty();
    assertThat(policy.base()).isEqualTo(Base.STRICT);
    assertThat(policy.file()).isEqualTo(Optional.of("p.yaml"));
    assertThat(policy.rules())
        .isEqualTo(
            new PolicyRules(
                2,
                List.of("com.acme.Checks#verify", "com.acme.check"),
                true,
                new StatementRules(true, 730, true),
                new StatementRules(false, 30, false)));
  }

  @Test
  void settingsSayHowTheyDifferFromTheStandard() {
    List<PolicySetting> settings = read(EVERYTHING).rules().settings();

    assertThat(settings)
        .filteredOn(setting -> setting.effect() == Effect.TIGHTER)
        .extracting(PolicySetting::name)
        .containsExactly("seal.known_key", "tests.minimum", "waivers.accept", "waivers.max_days");
    assertThat(settings)
        .filteredOn(setting -> setting.effect() == Effect.LOOSER)
        .extracting(PolicySetting::name)
        .containsExactly("attestations.ancestors", "attestations.max_days", "tests.assertions");
  }

  @Test
  void aFileThatSetsNothingGivesTheStandard() {
    Policy policy = read("version: 1\n");

    assertThat(policy.rules()).isEqualTo(PolicyRules.STANDARD);
    assertThat(policy.sha256()).isEqualTo(Policy.DEV.sha256());
  }

  @Test
  void aFileCannotMakeTheBaseLessStrict() {
    Policy policy =
        PolicyFile.read(
            Base.STRICT, "p.yaml", "version: 1\nbase: dev\n".getBytes(StandardCharsets.UTF_8));

    assertThat(policy.base()).isEqualTo(Base.STRICT);
  }

  @Test
  void theDigestFollowsTheRulesAndNotTheSpelling() {
    assertThat(read("version: 1\ntests: {minimum: 2}\n").sha256())
        .isEqualTo(read("# why\nversion: 1\ntests:\n  minimum: 2\n").sha256())
        .isNotEqualTo(read("version: 1\ntests: {minimum: 3}\n").sha256())
        .isNotEqualTo(Policy.DEV.sha256());
  }

  @Test
  void assertionsOfTheProjectAreShownAsLooserAndStandInTheDigest() {
    Policy policy = read("version: 1\ntests: {assertions: [b.Checks, a.check]}\n");

    assertThat(policy.rules().settings())
        .contains(
            new PolicySetting(
                "tests.assertions",
                "known libraries, a.check, b.Checks",
                "known libraries",
                Effect.LOOSER));
    assertThat(policy.sha256())
        .isEqualTo(read("version: 1\ntests: {assertions: [a.check, b.Checks, a.check]}\n").sha256())
        .isNotEqualTo(read("version: 1\ntests: {assertions: [a.check]}\n").sha256())
        .isNotEqualTo(Policy.DEV.sha256());
    assertThat(read("version: 1\ntests: {assertions: []}\n").sha256())
        .isEqualTo(Policy.DEV.sha256());
  }

  static Stream<String> loosened() {
    return Stream.of(
        "tests: {minimum: 0}",
        "tests: {minimum: -3}",
        "tests: {minimum: -99999999999999999999}",
        "attestations: {max_days: 731}",
        "attestations: {max_days: 99999999999999999999}",
        "waivers: {max_days: 366}");
  }

  @ParameterizedTest
  @MethodSource("loosened")
  void whatIsLooserThanTheGuideAllowsIsNamedAndHasNoEffect(String setting) {
    Policy policy = read("version: 1\n" + setting + "\n");

    assertThat(codes(policy)).containsExactly("policy.loosened");
    assertThat(policy.findings().get(0).found())
        .contains(setting.substring(0, setting.indexOf(':')) + ".m");
    assertThat(policy.rules()).isEqualTo(PolicyRules.STANDARD);
  }

  static Stream<String> unusable() {
    return Stream.of(
        "",
        "strict",
        "[]",
        "version: 2",
        "version: -1",
        "version: '1'",
        "tests: {minimum: 1}",
        "version: 1\nallow_flaky: true",
        "version: 1\ntests: {flaky: accept}",
        "version: 1\ntests: {minimum: two}",
        "version: 1\ntests: {minimum: 1.5}",
        "version: 1\ntests: {minimum: 101}",
        "version: 1\ntests: {minimum: }",
        "version: 1\ntests: {assertions: com.acme.check}",
        "version: 1\ntests: {assertions: [1]}",
        "version: 1\ntests: {assertions: [[com.acme.check]]}",
        "version: 1\ntests: {assertions: ['']}",
        "version: 1\ntests: {assertions: [com]}",
        "version: 1\ntests: {assertions: [com.acme.*]}",
        "version: 1\ntests: {assertions: [java.util]}",
        "version: 1\ntests: {assertions: [org.assertj]}",
        "version: 1\ntests: {assertions: [" + "a.b, ".repeat(101) + "]}",
        "version: 1\ntests: 2",
        "version: 1\ntests: ",
        "version: 1\nwaivers: {accept: maybe}",
        "version: 1\nwaivers: {max_days: 0}",
        "version: 1\nbase: lax",
        "version: 1\nbase: chain-only",
        "version: 1\nbase: ",
        "version: 1\nversion: 1",
        "version: 1\n---\nversion: 1",
        "version: !!int 1",
        "version: 1\ntests: &t {minimum: 1}\nwaivers: *t",
        "version: 1\n<<: {base: dev}",
        "version: 1\ntests: {minimum: 1",
        "version: 1\n\tbase: dev",
        "version: 1\n# \u0000",
        "[".repeat(5000),
        "version: 1\n" + "#".repeat(PolicyFile.MAX_BYTES));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void whatIsNotUnderstoodIsNamedAndHasNoEffect(String text) {
    Policy policy = read(text);

    assertThat(codes(policy)).containsExactly("policy.unusable");
    assertThat(policy.findings().get(0).found()).hasSizeLessThan(400).doesNotContain("\n");
    assertThat(policy.rules()).isEqualTo(PolicyRules.STANDARD);
    assertThat(policy.base()).isEqualTo(Base.DEV);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = {'v', (byte) 0xC3, '('};

    assertThat(codes(PolicyFile.read(Base.DEV, "p", bytes))).containsExactly("policy.unusable");
  }

  @Test
  void noDamageMakesAPolicyLooserThanTheGuideAllows() {
    Random random = new Random(5);
    byte[] whole = EVERYTHING.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 3000; round++) {
      byte[] damaged = whole.clone();
      for (int edits = random.nextInt(4); edits >= 0; edits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
      }
      PolicyRules rules = PolicyFile.read(Base.DEV, "p", damaged).rules();

      assertThat(rules.minimumTests()).isBetween(1, 100);
      assertThat(rules.attestations().maxDays()).isBetween(1, 730);
      assertThat(rules.waivers().maxDays()).isBetween(1, 365);
    }
  }
}
