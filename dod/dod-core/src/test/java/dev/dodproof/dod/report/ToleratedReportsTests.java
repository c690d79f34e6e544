package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.FrozenRule;
import dev.dodproof.dod.baseline.ToleratedRule;
import dev.dodproof.dod.seal.VerdictJson;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What baselines tolerate is told in every report. */
class ToleratedReportsTests {

  private static final ToleratedRule DROPPED =
      rule(
          "no classes should drop exceptions", "2026-12-31", List.of("A <a> drops", "B <b> drops"));
  private static final ToleratedRule LOGS =
      rule("every log file should have a bound", "2026-06-30", List.of("a log"));

  private static ToleratedRule rule(String rule, String expires, List<String> violations) {
    return new ToleratedRule(
        "shop/dod/rules.baseline",
        new FrozenRule(rule, "inherited <SHOP-17>", LocalDate.parse(expires), violations));
  }

  private static PhaseVerdict verdict(ToleratedRule... rules) {
    return new Sample().tolerated(rules).build();
  }

  @Test
  void thePageListsRuleReasonLastDayFileAndEveryViolation() {
    String page = HtmlReport.of(List.of(verdict(DROPPED, LOGS)));

    assertThat(page)
        .contains(
            "3 violations of 2 rules tolerated, the first until 2026-06-30.",
            "<bdi>no classes should drop exceptions</bdi>: 2 violations until 2026-12-31",
            "Because: <bdi>inherited &lt;SHOP-17&gt;</bdi>",
            "<bdi>shop/dod/rules.baseline</bdi>",
            "<li><bdi>A &lt;a&gt; drops</bdi></li><li><bdi>B &lt;b&gt; drops</bdi></li>");
  }

  @Test
  void manyPhasesListThemOnce() {
    List<PhaseVerdict> verdicts =
        List.of(
            new Sample().phase("A").tolerated(LOGS).build(),
            new Sample().phase("B").tolerated(LOGS).build());

    assertThat(HtmlReport.of(verdicts)).containsOnlyOnce("1 violation of 1 rule tolerated");
    assertThat(MarkdownReport.of(verdicts)).containsOnlyOnce("1 violation of 1 rule tolerated");
  }

  @Test
  void theSummaryOfAStepListsThem() {
    assertThat(MarkdownReport.of(List.of(verdict(DROPPED))))
        .endsWith(
            """

            ## Tolerated violations of architecture rules

            2 violations of 1 rule tolerated, the first until 2026-12-31.

            - **no classes should drop exceptions** until 2026-12-31, because: inherited \
            &lt;SHOP-17&gt; (`shop/dod/rules.baseline`)
              - A &lt;a&gt; drops
              - B &lt;b&gt; drops
            """);
  }

  @Test
  void reportsStayBoundedHoweverManyThereAre() {
    ToleratedRule many = rule("many", "2026-12-31", Collections.nCopies(5_000, "x".repeat(1_000)));

    assertThat(HtmlReport.of(List.of(verdict(many))))
        .contains("<li>and 4000 more in the file</li>");
    assertThat(MarkdownReport.of(List.of(verdict(many)))).contains("_and 4950 more in the file_");
  }

  @Test
  void theTerminalTellsHowManyAndUntilWhen() {
    assertThat(ConsoleSummary.of(verdict(DROPPED, LOGS), false))
        .endsWith(
            "",
            "Architecture rules: 3 violations of 2 rules tolerated, the first until 2026-06-30; see"
                + " the report (index.html)");
  }

  @Test
  void theVerdictHasThemAsData() {
    assertThat(VerdictJson.of(verdict(LOGS)).path("tolerated").toString())
        .isEqualTo(
            "[{\"file\":\"shop/dod/rules.baseline\",\"rule\":\"every log file should have a"
                + " bound\",\"reason\":\"inherited"
                + " <SHOP-17>\",\"expires\":\"2026-06-30\",\"violations\":[\"a log\"]}]");
  }

  @Test
  void nothingIsSaidWhereNothingIsTolerated() {
    assertThat(HtmlReport.of(List.of(verdict()))).doesNotContain(Tolerated.TITLE);
    assertThat(MarkdownReport.of(List.of(verdict()))).doesNotContain(Tolerated.TITLE);
    assertThat(ConsoleSummary.of(verdict(), false)).noneMatch(line -> line.contains("tolerated"));
  }
}
