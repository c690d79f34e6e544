package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTests {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "No hard paths (grep verified), no-hard-paths-grep-verified",
    "HALF_OPEN → x, half-open-x",
    "⚠️ Warning: x, warning-x",
    "  a -- b  , a-b",
    "Ünïcode ①, ünïcode",
    "١٢ ok, ١٢-ok"
  })
  void isASlugOfTheText(String text, String id) {
    assertThat(NormalText.slug(text)).isEqualTo(id);
  }

  @Test
  void isTheSameForComposedAndDecomposedLetters() {
    String decomposed = Normalizer.normalize("Prüfung bestanden", Normalizer.Form.NFD);

    assertThat(NormalText.slug(decomposed)).isEqualTo("prüfung-bestanden");
  }

  @Test
  void getsANumberWhenASlugRepeats() {
    Checklist checklist =
        Documents.withItems(root, "- [ ] a\n- [ ] A!\n- [ ] a-2\n- [ ] a\n- [ ] T: x, x\n");

    assertThat(checklist.findings()).isEmpty();
    assertThat(Documents.ids(checklist))
        .containsExactly("a", "a-2", "a-2-2", "a-3", "t-x", "t-x-2");
  }

  @Test
  void isNeverTakenFromALaterItemThatHasItExplicitly() {
    Checklist checklist = Documents.withItems(root, "- [ ] key\n- [ ] other {#key}\n");

    assertThat(checklist.findings()).isEmpty();
    assertThat(Documents.ids(checklist)).containsExactly("key-2", "key");
  }

  @Test
  void givenTwiceIsAFindingThatNamesTheOtherPlace() {
    Checklist checklist =
        Documents.withItems(root, "- [ ] one {#a}\n- [ ] two {#b}\n  - [ ] three {#a}\n");

    assertThat(Documents.problems(checklist)).containsExactly("document.duplicate_id:a@15");
    assertThat(checklist.findings())
        .extracting(Finding::found)
        .containsExactly("the id a, which is given at " + Documents.PATH + ":13 already");
    assertThat(Documents.ids(checklist)).containsExactly("a", "b", "three");
  }

  @Test
  void mayBeGivenOncePerItemOnly() {
    Checklist checklist = Documents.withItems(root, "- [ ] one {#a} {#b}\n");

    assertThat(Documents.problems(checklist)).containsExactly("document.duplicate_id:a@13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-a", "a%b", "a,b"})
  void withOtherCharactersIsAFinding(String id) {
    Checklist checklist = Documents.withItems(root, "- [ ] one {#" + id + "}\n");

    assertThat(checklist.findings()).isNotEmpty();
    assertThat(Documents.problems(checklist))
        .containsExactly("document.invalid_item:" + id + "@13");
    assertThat(Documents.ids(checklist)).containsExactly("one");
  }
}
