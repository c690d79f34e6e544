package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTests {

  private static final String RULE = "no classes should drop exceptions";
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  private static final List<String> VIOLATIONS =
      List.of(
          "Method <a.B.two()> drops <x.E> in (B.java:12)",
          "Method <a.B.one()> drops <x.E> in (B.java:3)",
          "Method <a.B.one()> drops <x.E> in (B.java:7)",
          "Method <a.B.lambda$go$4()> drops <x.E> in (B.java:8)");

  @TempDir Path folder;
  private Path file;
  private Baseline baseline;

  @BeforeEach
  void freezeTheViolations() throws Exception {
    file = folder.resolve("rules.baseline");
    baseline = at("2026-11-01");
    baseline.freeze(RULE, VIOLATIONS, "inherited, SHOP-17", LAST_DAY);
  }

  private Baseline at(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    return Baseline.at(file, clock);
  }

  @Test
  void writesTheDocumentedFormat() throws IOException {
    String body =
        """
        dod-rule-baseline/v1
        rules: 1
        rule: no classes should drop exceptions
        reason: inherited, SHOP-17
        expires: 2026-12-31
        violations: 4
        violation: Method <a.B.lambda$go()> drops <x.E> in (B.java)
        violation: Method <a.B.one()> drops <x.E> in (B.java)
        violation: Method <a.B.one()> drops <x.E> in (B.java)
        violation: Method <a.B.two()> drops <x.E> in (B.java)
        """;

    assertThat(file).hasContent(body + "baseline: " + Sha256.of(body) + "\n");
  }

  @Test
  void toleratesWhatIsFrozenOnOtherLines() {
    List<String> moved =
        VIOLATIONS.stream().map(text -> text.replace(".java:", ".java:1")).toList();

    assertThat(baseline.remaining(RULE, VIOLATIONS)).isEmpty();
    assertThat(baseline.remaining(RULE, moved)).isEmpty();
  }

  @Test
  void toleratesNothingElse() {
    String other = "Method <a.B.three()> drops <x.E> in (B.java:12)";
    String third = "Method <a.B.one()> drops <x.E> in (B.java:9)";
    List<String> more = new ArrayList<>(VIOLATIONS);
    more.add(other);
    more.add(third);

    assertThat(baseline.remaining(RULE, more)).containsExactly(other, third);
  }

  @Test
  void reportsWhatIsNoLongerNeeded() {
    assertThat(baseline.remaining(RULE, VIOLATIONS.subList(0, 2)))
        .containsExactly(
            file
                + " freezes what is no longer there, so shrink it: Method <a.B.lambda$go()> drops"
                + " <x.E> in (B.java)",
            file
                + " freezes what is no longer there, so shrink it: Method <a.B.one()> drops <x.E>"
                + " in (B.java)");
  }

  @Test
  void shrinksOnlyWhenAskedAndNeverGrows() throws Exception {
    String fourth = "Method <a.B.three()> drops <x.E> in (B.java:12)";
    List<String> now = List.of(VIOLATIONS.get(1), fourth);

    baseline.shrink(RULE, now);

    assertThat(baseline.remaining(RULE, now)).containsExactly(fourth);
    assertThat(baseline.frozen())
        .containsExactly(
            new FrozenRule(
                RULE,
                "inherited, SHOP-17",
                LAST_DAY,
                List.of("Method <a.B.one()> drops <x.E> in (B.java)")));
  }

  @Test
  void losesTheRuleWithItsLastViolation() throws Exception {
    baseline.shrink(RULE, List.of());

    assertThat(baseline.frozen()).isEmpty();
    assertThat(baseline.remaining(RULE, List.of()))
        .containsExactly(
            file + " freezes nothing of the rule '" + RULE + "'; check the rule without it");
    assertThatExceptionOfType(BaselineException.class)
        .isThrownBy(() -> baseline.shrink(RULE, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31, 0", "2027-01-01, 5"})
  void toleratesUntilTheEndOfTheLastDay(String today, int left) {
    assertThat(at(today).remaining(RULE, VIOLATIONS)).hasSize(left);
  }

  @Test
  void saysThatItExpired() {
    assertThat(at("2027-01-01").remaining(RULE, VIOLATIONS).get(0))
        .isEqualTo(
            file
                + " tolerated violations of the rule 'no classes should drop exceptions' until"
                + " 2026-12-31; mend them");
  }

  @Test
  void refusesToFreezeTwiceOrTooLateOrNothing() {
    assertRefused(() -> baseline.freeze(RULE, VIOLATIONS, "again", LAST_DAY), "only shrinks");
    assertRefused(
        () -> at("2027-01-01").freeze("other", VIOLATIONS, "late", LAST_DAY), "which is over");
    assertRefused(() -> baseline.freeze("other", List.of(), "empty", LAST_DAY), "no violation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " padded", "two\nlines"})
  void refusesReasonsThatAreNotOneLine(String reason) {
    assertRefused(() -> baseline.freeze("other", VIOLATIONS, reason, LAST_DAY), "one line");
  }

  private static void assertRefused(ThrowingCallable act, String message) {
    assertThatExceptionOfType(BaselineException.class)
        .isThrownBy(act)
        .withMessageContaining(message);
  }

  @Test
  void findsRulesThatNobodyChecks() throws Exception {
    baseline.freeze("the old name", List.of("violation"), "renamed", LAST_DAY);

    assertThat(baseline.complaintsAboutOtherRules(List.of(RULE)))
        .containsExactly(file + " freezes the unknown rule 'the old name'; shrink it to nothing");
  }

  @Test
  void aMissingBaselineToleratesNothing() throws IOException {
    Files.delete(file);

    assertThat(baseline.remaining(RULE, VIOLATIONS))
        .hasSize(5)
        .contains(
            file + " is missing; expected a baseline; restore it, or check the rule without it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dod-rule-baseline/v1 | dod-rule-baseline/v2 | found version 'dod-rule-baseline/v2'
          SHOP-17              | SHOP-18              | was edited
          violations: 4        | violations: 3        | was edited
          """)
  void anEditedBaselineToleratesNothing(String found, String replacement, String complaint)
      throws IOException {
    Files.writeString(file, Files.readString(file).replace(found, replacement));

    assertThat(baseline.remaining(RULE, VIOLATIONS))
        .hasSize(5)
        .first()
        .asString()
        .contains(complaint);
  }

  @Test
  void anAddedViolationIsAnEdit() throws IOException {
    String added = "violation: Method <a.B.two()> drops <x.E> in (B.java)\n";
    Files.writeString(
        file, Files.readString(file).replace(added, added + added).replace("ns: 4", "ns: 5"));

    assertThat(baseline.remaining(RULE, VIOLATIONS))
        .hasSize(5)
        .first()
        .asString()
        .contains("was edited");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rules: 1                    | rules: 2
          rules: 1                    | rules: one
          rules: 1                    | rules: 01
          violations: 4               | violations: 5
          violations: 4               | violations: -4
          expires: 2026-12-31         | expires: 2026-13-31
          expires: 2026-12-31         | expires: tomorrow
          expires: 2026-12-31         | expires: \033[31m
          reason: inherited, SHOP-17  | reason:
          violation: Method <a.B.two  | violation: Method <a.A.two
          """)
  void refusesMalformedLinesUnderAFittingDigest(String found, String replacement)
      throws IOException {
    String text = Files.readString(file);
    String body = text.substring(0, text.indexOf("baseline: ")).replace(found, replacement);
    Files.writeString(file, body + "baseline: " + Sha256.of(body) + "\n");

    assertThatExceptionOfType(BaselineException.class)
        .isThrownBy(baseline::frozen)
        .withMessageStartingWith(file + ":")
        .withMessageMatching("\\P{Cc}*")
        .withMessageEndingWith("expected the format dod-rule-baseline/v1; restore the baseline");
  }

  @Test
  void refusesARuleThatIsThereTwice() throws IOException {
    FrozenRule rule = new FrozenRule(RULE, "reason", LAST_DAY, List.of("violation"));
    Files.writeString(file, BaselineText.of(List.of(rule, rule)));

    assertThatExceptionOfType(BaselineException.class)
        .isThrownBy(baseline::frozen)
        .withMessageContaining("a rule that is there twice");
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatExceptionOfType(BaselineException.class).isThrownBy(baseline::frozen);
    }
  }

  @Test
  void refusesEveryFlippedBit() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int index = 0; index < whole.length; index++) {
      byte[] damaged = whole.clone();
      damaged[index] ^= (byte) (1 << index % 8);
      Files.write(file, damaged);

      assertThatExceptionOfType(BaselineException.class)
          .as("byte %d", index)
          .isThrownBy(baseline::frozen);
    }
  }

  @Test
  void refusesWhatIsNoTextAndWhatIsNoFile() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff});
    assertThatExceptionOfType(BaselineException.class).isThrownBy(baseline::frozen);

    Files.delete(file);
    Files.createDirectory(file);
    assertThatExceptionOfType(BaselineException.class)
        .isThrownBy(baseline::frozen)
        .withMessageContaining("cannot be read");
  }

  @Test
  void readsABaselineWithTheLineEndsOfWindows() throws IOException {
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertThat(baseline.remaining(RULE, VIOLATIONS)).isEmpty();
  }

  @Test
  void appliesToAnyRuleByOneCall() throws Exception {
    JavaClasses classes =
        Compiled.from(
            folder.resolve("code"),
            "class Old { void go() { try { Thread.sleep(1); } catch (InterruptedException e) {} } }");
    ArchRule rule = SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS;
    Baseline fresh = Baseline.at(folder.resolve("fresh.baseline"), clock());

    assertThatThrownBy(() -> fresh.applyTo(rule).check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fresh.baseline is missing");
    fresh.freeze(rule, classes, "inherited", LAST_DAY);

    assertThatCode(() -> fresh.applyTo(rule).check(classes)).doesNotThrowAnyException();
    assertThat(fresh.applyTo(rule).getDescription()).isEqualTo(rule.getDescription());
    assertThat(fresh.frozen()).extracting(FrozenRule::rule).containsExactly(RULE);
  }

  @Test
  void anEmptyImportIsNeitherFrozenNorTolerated() {
    ArchRule rule = SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS;
    Baseline fresh = Baseline.at(folder.resolve("fresh.baseline"), clock());

    assertRefused(
        () -> fresh.freeze(rule, TestClasses.none(), "nothing", LAST_DAY), "No class was imported");
    assertThatThrownBy(() -> baseline.applyTo(rule).check(TestClasses.none()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No class was imported");
    assertRefused(() -> baseline.shrink(rule, TestClasses.none()), "No class was imported");
  }

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in (B.java:12)                    | in (B.java)
          in (Two Words.java:12)            | in (Two Words.java:12)
          <a.B.lambda$go$4()>               | <a.B.lambda$go()>
          <a.B.lambda$lambda$go$4$5()>      | <a.B.lambda$lambda$go()>
          <a.B.of(int):12>                  | <a.B.of(int):12>
          'port (80)'                       | 'port (80)'
          """)
  void identityLeavesOutWhatMoves(String violation, String identity) {
    assertThat(ViolationIdentity.of(violation)).isEqualTo(identity);
    assertThat(ViolationIdentity.of(identity)).isEqualTo(identity);
  }

  @Test
  void identityIsOneLine() {
    assertThat(ViolationIdentity.of("a cycle:\n  one\r\n  two\u2028three\u0007four"))
        .isEqualTo("a cycle: | one | two | three four");
  }
}
