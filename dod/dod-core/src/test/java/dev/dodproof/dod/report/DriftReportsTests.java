package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.verdict.Drift;
import dev.dodproof.dod.verdict.EarlierDocument;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each report names what changed in the document, whatever the verdict is. */
class DriftReportsTests {

  private static final String SEALED = "the verdict sealed on 2026-11-01";
  private static final String CHANGES = "//section[@class='changes']";

  private static PhaseVerdict changed(Verdict verdict) {
    Drift drift =
        new Drift(
            earlier(),
            List.of(new Drift.Reworded(known("Seal one key"), known("Seal one <b>key</b>"))),
            List.of(known("Timeline: whole")),
            List.of(known("Breaker opens")));
    return new Sample().verdict(verdict).drifts(drift).build();
  }

  private static EarlierDocument earlier() {
    return new EarlierDocument(
        EarlierDocument.Kind.VERDICT,
        SourceLocation.of("dod/verdicts/PHASE_OPS.dsse.json"),
        SEALED,
        Map.of());
  }

  private static Drift.Known known(String text) {
    return new Drift.Known("id", text);
  }

  private static List<String> expected(String key) {
    return List.of(
        "reworded since " + SEALED + ": 'Seal one key' → 'Seal one " + key + "'",
        "added since " + SEALED + ": 'Timeline: whole'",
        "removed since " + SEALED + ": 'Breaker opens'");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void thePageNamesEachChange(Verdict verdict) {
    Page page = page(changed(verdict));

    assertThat(page.text(CHANGES + "/h3")).isEqualTo("What changed in the document");
    assertThat(page.texts(CHANGES + "/ul/li")).containsExactlyElementsOf(expected("<b>key</b>"));
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void theExplanationNamesEachChange(Verdict verdict) {
    assertThat(Explanation.of(changed(verdict)))
        .contains("What changed in the document:")
        .containsSubsequence(expected("<b>key</b>").stream().map(line -> "   " + line).toList());
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void theMarkdownNamesEachChange(Verdict verdict) {
    assertThat(MarkdownReport.of(List.of(changed(verdict))))
        .contains("### What changed in the document", "reworded since", "added since")
        .contains("removed since")
        .doesNotContain("<b>");
  }

  @Test
  void aDocumentThatDidNotChangeIsNotSpokenOf() {
    Drift none = new Drift(earlier(), List.of(), List.of(), List.of());
    PhaseVerdict same = new Sample().verdict(Verdict.PROVEN).drifts(none).build();

    assertThat(page(same).texts(CHANGES)).isEmpty();
    assertThat(Explanation.of(same)).noneMatch(line -> line.contains("changed"));
    assertThat(MarkdownReport.of(List.of(same))).doesNotContain("What changed");
  }

  @Test
  void ofVeryManyChangesTheFirstFiftyAreListed() {
    Drift many =
        new Drift(earlier(), List.of(), Collections.nCopies(60, known("one more")), List.of());
    PhaseVerdict verdict = new Sample().verdict(Verdict.PROVEN).drifts(many).build();

    assertThat(page(verdict).texts(CHANGES + "/ul/li"))
        .hasSize(51)
        .endsWith("… and 10 more changes of the document");
  }

  private static Page page(PhaseVerdict verdict) {
    return Page.of(HtmlReport.of(List.of(verdict)));
  }
}
