package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.ChecklistReader;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.verdict.Drift.Known;
import dev.dodproof.dod.verdict.Drift.Reworded;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of criteria. */
class DriftTests {

  private static Drift drift(Map<String, String> before, String... items) {
    StringBuilder text = new StringBuilder("# DoD\n\n## 1. Work\n");
    for (String item : items) {
      text.append("- [ ] ").append(item).append('\n');
    }
    Checklist checklist =
        ChecklistReader.parse(
            "PHASE_A", "dod/DOD__PHASE_A.md", text.toString().getBytes(StandardCharsets.UTF_8));
    EarlierDocument since =
        new EarlierDocument(
            EarlierDocument.Kind.VERDICT, SourceLocation.of("earlier"), "then", before);
    return Drift.between(since, checklist);
  }

  @Test
  void aDocumentWithTheSameCriteriaHasNotDrifted() {
    Drift drift = drift(Map.of("a", "Alpha holds"), "Alpha holds {#a}");

    assertThat(drift.isEmpty()).isTrue();
  }

  @Test
  void anotherTextUnderTheSameIdIsReworded() {
    Drift drift = drift(Map.of("a", "Alpha holds"), "Something else {#a}");

    assertThat(drift.isEmpty()).isFalse();
    assertThat(drift.reworded())
        .containsExactly(
            new Reworded(new Known("a", "Alpha holds"), new Known("a", "Something else")));
    assertThat(drift.added()).isEmpty();
    assertThat(drift.removed()).isEmpty();
  }

  @Test
  void aNewCriterionIsAdded() {
    Drift drift = drift(Map.of("a", "Alpha holds"), "Alpha holds {#a}", "Beta holds on {#b}");

    assertThat(drift.isEmpty()).isFalse();
    assertThat(drift.added()).containsExactly(new Known("b", "Beta holds on"));
  }

  @Test
  void aCriterionThatIsGoneIsRemoved() {
    Map<String, String> before = new LinkedHashMap<>();
    before.put("a", "Alpha holds");
    before.put("b", "Everything else entirely");

    Drift drift = drift(before, "Alpha holds {#a}");

    assertThat(drift.isEmpty()).isFalse();
    assertThat(drift.removed()).containsExactly(new Known("b", "Everything else entirely"));
  }

  @Test
  void mostOfTheWordsUnderAnotherIdAreARewording() {
    Drift drift = drift(Map.of("a", "The seal is atomic now"), "The seal is atomic {#b}");

    assertThat(drift.reworded())
        .containsExactly(
            new Reworded(
                new Known("a", "The seal is atomic now"), new Known("b", "The seal is atomic")));
    assertThat(drift.removed()).isEmpty();
    assertThat(drift.added()).isEmpty();
  }

  @Test
  void halfOfTheWordsAreNoRewording() {
    Drift drift = drift(Map.of("a", "red green blue"), "red green white {#b}");

    assertThat(drift.reworded()).isEmpty();
    assertThat(drift.removed()).containsExactly(new Known("a", "red green blue"));
    assertThat(drift.added()).containsExactly(new Known("b", "red green white"));
  }

  @Test
  void theMostAlikeOfSeveralIsTheRewording() {
    Drift drift =
        drift(
            Map.of("a", "one two three four five"),
            "one two three four six {#near}",
            "one two three four five six {#nearest}");

    assertThat(drift.reworded()).extracting(each -> each.now().id()).containsExactly("nearest");
    assertThat(drift.added()).extracting(Known::id).containsExactly("near");
  }

  @Test
  void textsWithoutWordsAreNotAlike() {
    Drift drift = drift(Map.of("a", "→"), "Words at last {#b}");

    assertThat(drift.removed()).isEqualTo(List.of(new Known("a", "→")));
  }
}
