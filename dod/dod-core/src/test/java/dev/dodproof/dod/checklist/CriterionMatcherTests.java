package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionMatcherTests {

  @TempDir private Path root;

  @Test
  void findsNothingAmongNoCriteria() {
    assertThat(CriterionMatcher.match("anything", List.of())).isEqualTo(new Match.None(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "→", "- [ ]", "{#}", "\uD83D", "[](x)"})
  void findsNothingForAClaimWithoutWords(String claim) {
    List<Criterion> criteria = criteria("- [ ] one\n- [ ] two\n");

    assertThat(CriterionMatcher.match(claim, criteria)).isEqualTo(new Match.None(List.of()));
  }

  @Test
  void isAmbiguousForTwoItemsOfTheSameText() {
    List<Criterion> criteria = criteria("- [ ] Key is safe\n- [ ] key is SAFE!\n");

    assertThat(CriterionMatcher.match("Key is safe", criteria))
        .isEqualTo(new Match.Several(criteria));
    assertThat(CriterionMatcher.match("key-is-safe-2", criteria))
        .isEqualTo(new Match.One(criteria.get(1)));
  }

  @Test
  void prefersAnIdToATextOfAnotherCriterion() {
    List<Criterion> criteria = criteria("- [ ] first {#second}\n- [ ] second {#third}\n");

    assertThat(CriterionMatcher.match("second", criteria))
        .isEqualTo(new Match.One(criteria.get(0)));
    assertThat(CriterionMatcher.match("Second", criteria))
        .isEqualTo(new Match.One(criteria.get(1)));
  }

  @Test
  void demandsAClaimForEachClauseWhereAnItemIsNamedAsAWhole() {
    List<Criterion> criteria = criteria("- [ ] Very long topic: a x, b x, c x {#t}\n- [ ] other\n");
    Match all = new Match.Several(criteria.subList(0, 3));

    assertThat(CriterionMatcher.match("t", criteria)).isEqualTo(all);
    assertThat(CriterionMatcher.match("Very long topic: a x, b x, c x", criteria)).isEqualTo(all);
    assertThat(CriterionMatcher.match("very long topic a x b x", criteria))
        .isInstanceOf(Match.None.class);
    assertThat(CriterionMatcher.match("very long topic: b x", criteria))
        .isEqualTo(new Match.One(criteria.get(1)));
  }

  @Test
  void isAmbiguousForAnItemIdThatAlsoIsTheSlugOfTheItem() {
    List<Criterion> criteria = criteria("- [ ] Seal: a, b\n");

    assertThat(CriterionMatcher.match("seal-a-b", criteria)).isEqualTo(new Match.Several(criteria));
  }

  @Test
  void isAmbiguousForTheSameIdInTwoDocuments() {
    List<Criterion> criteria = new ArrayList<>(criteria("- [ ] same\n"));
    Path other =
        Documents.write(root, "dod/DOD__Y.md", "- [ ] same\n".getBytes(StandardCharsets.UTF_8));
    criteria.addAll(ChecklistReader.read(root, other).criteria());

    assertThat(CriterionMatcher.match("same", criteria)).isEqualTo(new Match.Several(criteria));
  }

  @Test
  void needsEveryWordAsOftenAsItIsClaimed() {
    List<Criterion> criteria = criteria("- [ ] sign and verify\n");

    assertThat(CriterionMatcher.match("sign sign", criteria)).isInstanceOf(Match.None.class);
    assertThat(CriterionMatcher.match("sign and verify again", criteria))
        .isInstanceOf(Match.None.class);
  }

  @Test
  void listsAtMostThreeOfTheNearest() {
    List<Criterion> criteria =
        criteria("- [ ] seal a\n- [ ] seal b\n- [ ] seal c\n- [ ] seal d\n- [ ] breaker\n");

    assertThat(CriterionMatcher.match("seal z", criteria))
        .isEqualTo(new Match.None(criteria.subList(0, 3)));
    assertThat(CriterionMatcher.match("braeker", criteria))
        .isEqualTo(new Match.None(criteria.subList(4, 5)));
  }

  @Test
  void staysQuickForThousandsOfClaimsAndHostileOnes() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      items.append("- [ ] Part ").append(i).append(": sign always, verify always\n");
    }
    List<Criterion> criteria = criteria(items.toString());
    CriterionMatcher matcher = CriterionMatcher.of(criteria);

    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          for (int i = 0; i < 5_000; i++) {
            assertThat(matcher.match(i + " verify")).isInstanceOf(Match.One.class);
          }
          for (String hostile : List.of("[", "[a](", "{#", "a ", "\u0301", "part ")) {
            assertThat(matcher.match(hostile.repeat(60_000 / hostile.length())))
                .isInstanceOf(Match.None.class);
          }
        });
  }

  private List<Criterion> criteria(String items) {
    return Documents.withItems(root, items).criteria();
  }
}
