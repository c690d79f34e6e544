package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTests {

  @TempDir private Path root;

  static Stream<Arguments> dividedItems() {
    return Stream.of(
        arguments("T: a, b", List.of("T: a", "T: b")),
        arguments("T: a,b,, c,", List.of("T: a", "T: b", "T: c")),
        arguments("**T:** a, b", List.of("T: a", "T: b")),
        arguments("T, U: a, b", List.of("T, U: a", "T, U: b")),
        arguments("T: a (x, y), b [p, q]", List.of("T: a (x, y)", "T: b [p, q]")),
        arguments("T: a `x, y`, b", List.of("T: a x, y", "T: b")),
        arguments("T: \"x, y\", b", List.of("T: \"x, y\"", "T: b")),
        arguments("T: 'x, y', b", List.of("T: 'x, y'", "T: b")),
        arguments("T: “x, y”, «p, q»", List.of("T: “x, y”", "T: «p, q»")),
        arguments("T: don't, can't, won't", List.of("T: don't", "T: can't", "T: won't")),
        arguments("T: users’ x, users’ y", List.of("T: users’ x", "T: users’ y")),
        arguments("T: [x, y](https://example.org), b", List.of("T: x, y", "T: b")),
        arguments("T: a (x, b", List.of("T: a (x", "T: b")),
        arguments("T: a \"x, b", List.of("T: a \"x", "T: b")),
        arguments("T: a), b (c", List.of("T: a)", "T: b (c")),
        arguments("T (see: x, y): a, b", List.of("T (see: x, y): a", "T (see: x, y): b")),
        arguments("`T: x` U: a, b", List.of("T: x U: a", "T: x U: b")),
        arguments("T: up to 1,000 entries, b", List.of("T: up to 1,000 entries", "T: b")),
        arguments("T: 12:30, b: c, d", List.of("T: 12:30", "T: b: c", "T: d")),
        arguments(
            "https://example.org: a, b",
            List.of("https://example.org: a", "https://example.org: b")));
  }

  @ParameterizedTest
  @MethodSource("dividedItems")
  void areDividedHere(String item, List<String> expected) {
    Checklist checklist = Documents.withItems(root, "- [ ] " + item + "\n");

    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.criteria()).extracting(Criterion::text).isEqualTo(expected);
    assertThat(Documents.ids(checklist)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a, b",
        "T: a",
        "T: a (x, y)",
        "T: `a, b`",
        "T: \"a, b\"",
        "T:a, b",
        ": a, b",
        "(T: a, b)",
        "T: a, b {.single}",
        "`T: ` a, b",
        "T:, a",
        "see https://example.org, b"
      })
  void areNotDividedHere(String item) {
    Checklist checklist = Documents.withItems(root, "- [ ] " + item + "\n");

    assertThat(checklist.criteria()).hasSize(1);
    Criterion only = checklist.criteria().get(0);
    assertThat(only.text()).isEqualTo(checklist.items().get(0).text());
    assertThat(only.id()).isEqualTo(only.itemId());
  }

  @Test
  void haveTheIdOfTheirItemInFrontIfItIsExplicit() {
    Checklist checklist =
        Documents.withItems(root, "- [ ] Seal: atomic key, sign/verify {#seal}\n");

    assertThat(checklist.criteria())
        .extracting(Criterion::id)
        .containsExactly("seal/atomic-key", "seal/sign-verify");
    assertThat(checklist.criteria()).extracting(Criterion::itemId).containsOnly("seal");
  }

  @Test
  void keepTheirItemsIdAndTextBesideTheirOwn() {
    Item item = Documents.withItems(root, "- [ ] Seal: a, b\n").items().get(0);

    assertThat(item.id()).isEqualTo("seal-a-b");
    assertThat(item.text()).isEqualTo("Seal: a, b");
    assertThat(item.criteria()).extracting(Criterion::itemId).containsOnly("seal-a-b");
  }

  @Test
  void withoutAnyLetterAreAFinding() {
    Checklist checklist = Documents.withItems(root, "- [ ] Seal: ✅, b\n");

    assertThat(Documents.problems(checklist))
        .containsExactly("document.invalid_item:seal-clause-1@13");
  }
}
