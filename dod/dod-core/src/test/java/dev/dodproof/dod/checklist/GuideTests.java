package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user guide promises, tried row by row as it stands on its pages. */
class GuideTests {

  @TempDir private Path root;

  static Stream<Arguments> matchingCases() {
    return GuidePage.table("matching.md", "claim").stream()
        .map(
            row ->
                arguments(
                    GuidePage.codes(row.get(0)).get(0), row.get(1), GuidePage.codes(row.get(2))));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("matchingCases")
  void claimMeansWhatTheTableSays(String claim, String result, List<String> criteria) {
    Match match = CriterionMatcher.match(claim, guideDocument().criteria());

    switch (result) {
      case "one" ->
          assertThat(match)
              .isInstanceOfSatisfying(
                  Match.One.class,
                  one -> assertThat(criteria).containsExactly(one.criterion().id()));
      case "several" ->
          assertThat(match)
              .isInstanceOfSatisfying(
                  Match.Several.class, several -> assertIds(several.candidates(), criteria));
      default ->
          assertThat(match)
              .isInstanceOfSatisfying(
                  Match.None.class,
                  none -> assertIds(none.nearest().stream().limit(1).toList(), criteria));
    }
    assertThat(result).isIn("one", "several", "none");
  }

  @Test
  void matchingPageHasCasesOfEveryResult() {
    assertThat(matchingCases().map(row -> row.get()[1]).toList())
        .contains("one", "several", "none")
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void itemsMakeTheCriteriaThatTheTableSays() {
    List<List<String>> rows = GuidePage.table("matching.md", "item of the document");
    List<Item> items = guideDocument().items();

    assertThat(items).hasSameSizeAs(rows).hasSizeGreaterThanOrEqualTo(9);
    for (int i = 0; i < rows.size(); i++) {
      assertIds(items.get(i).criteria(), GuidePage.codes(rows.get(i).get(1)));
    }
  }

  @Test
  void builtInCriteriaAreThoseOfTheTable() {
    Map<String, BuiltInCriterion> documented = new HashMap<>();
    for (List<String> row : GuidePage.table("checklist.md", "text")) {
      String text = GuidePage.codes(row.get(0)).get(0);
      BuiltInCriterion rule = BuiltInCriterion.valueOf(row.get(1));
      Checklist checklist = Documents.withItems(root, "- [x] **" + text + "**.\n");

      assertThat(checklist.criteria())
          .extracting(Criterion::builtIn)
          .as(text)
          .containsExactly(Optional.of(rule));
      documented.put(text.toLowerCase(Locale.ROOT), rule);
    }
    assertThat(documented).isEqualTo(BuiltInTable.SPELLINGS);
    assertThat(documented.values()).contains(BuiltInCriterion.values());
  }

  private Checklist guideDocument() {
    StringBuilder items = new StringBuilder();
    for (List<String> row : GuidePage.table("matching.md", "item of the document")) {
      items.append("- [ ] ").append(GuidePage.codes(row.get(0)).get(0)).append('\n');
    }
    Checklist checklist = Documents.withItems(root, items.toString());
    assertThat(checklist.findings()).isEmpty();
    return checklist;
  }

  private static void assertIds(List<Criterion> criteria, List<String> expected) {
    assertThat(criteria).extracting(Criterion::id).isEqualTo(expected);
  }
}
