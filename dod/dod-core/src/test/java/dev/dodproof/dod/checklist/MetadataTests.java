package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTests {

  private static final String ITEM = "- [ ] item\n";

  @TempDir private Path root;

  @ParameterizedTest
  @EnumSource
  void isMissingWhenItsBulletIsMissing(MetadataField field) {
    Checklist checklist = read(line(field), "");

    assertThat(Documents.problems(checklist))
        .containsExactly("metadata.missing:" + field.label() + "@3");
  }

  @ParameterizedTest
  @EnumSource
  void isMissingWhenItsValueIsBlank(MetadataField field) {
    for (String value : new String[] {"", " <placeholder>", " <!-- later -->", " {.x}"}) {
      Checklist checklist = read(line(field), label(field) + value + "\n");

      assertThat(Documents.problems(checklist))
          .as(value)
          .containsExactly("metadata.missing:" + field.label() + "@" + lineNumber(field));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isReportedAtBothPlacesWhenDoubled(MetadataField field) {
    Checklist checklist = read(line(field), line(field).repeat(2));
    int first = lineNumber(field);
    String code = "metadata.duplicate:" + field.label() + "@";

    assertThat(Documents.problems(checklist)).containsExactly(code + first, code + (first + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PHASE_Y", "phase_x", "PHASE_X (draft)", "X"})
  void mustNameThePhaseOfTheFile(String phase) {
    Checklist checklist = read("PHASE_X\n", phase + "\n");

    assertThat(Documents.problems(checklist)).containsExactly("metadata.invalid:Phase / Task ID@4");
    assertThat(checklist.findings().get(0).message()).contains(phase, Documents.PHASE);
    assertThat(checklist.phaseId()).isEqualTo(Documents.PHASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "6ac93c6", "0123456789abcdefABCDEF", "`6ac93c6`", "**HEAD**"})
  void acceptsThisCommit(String commit) {
    Checklist checklist = read("HEAD\n", commit + "\n");

    assertThat(checklist.findings()).isEmpty();
    assertThat(commit).contains(checklist.metadata().commit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "main", "6ac93c", "HEAD~1", "6ac93c6 (short)", "g123456", "—"})
  void refusesThisCommit(String commit) {
    Checklist checklist = read("HEAD\n", commit + "\n");

    assertThat(Documents.problems(checklist)).containsExactly("metadata.invalid:Commit SHA@9");
    assertThat(checklist.metadata().commit()).isEmpty();
  }

  @Test
  void refusesACommitOfMoreDigitsThanAnyDigestHas() {
    Checklist checklist = read("HEAD\n", "a".repeat(65) + "\n");

    assertThat(Documents.problems(checklist)).containsExactly("metadata.invalid:Commit SHA@9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"11.02.2026", "2026-02-30", "2026-2-1", "2026-02", "+2026-02-11", "today"})
  void refusesThisDate(String date) {
    Checklist checklist = read("2026-02-11\n", date + "\n");

    assertThat(Documents.problems(checklist)).containsExactly("metadata.invalid:Date@10");
  }

  @ParameterizedTest
  @CsvSource({"G1,—", "somebody,…", "§1,-"})
  void refusesSignsWithoutAnyWord(String value, String sign) {
    assertThat(read(value + "\n", sign + "\n").findings())
        .extracting(finding -> finding.code().code())
        .containsExactly("metadata.invalid");
  }

  @Test
  void isNotReadFromCodeCommentsQuotesOrTasks() {
    String bullet = line(MetadataField.GATE);
    for (String hidden :
        new String[] {
          "\n```\n" + bullet + "```\n",
          "\n<!--\n" + bullet + "-->\n",
          "\n> " + bullet,
          "\n    " + bullet,
          "\\" + bullet
        }) {
      Checklist checklist = read(bullet, hidden);

      assertThat(checklist.findings())
          .as(hidden)
          .extracting(Finding::missing)
          .contains("metadata.missing:Gate");
    }
  }

  @Test
  void isAcceptedInOtherSpellingsOfTheSameBullet() {
    String other =
        """
        # t

        Metadata (mandatory)
        ---
        * Phase / Task ID: PHASE_X
        * **Owner (Actor):** o
        * __gate__: G
        * `Related SOT Section`: s
        * Target  Status: t
        * COMMIT SHA: HEAD
        * Date: 2026-02-11

        """;

    assertThat(Documents.read(root, other + ITEM).findings()).isEmpty();
  }

  @Test
  void isReadWhereverTheBulletsStandIfNoHeadingSaysMetadata() {
    String plain = Documents.METADATA.replace("## 0. Metadata (MANDATORY)\n", "");

    assertThat(Documents.read(root, plain + ITEM).findings()).isEmpty();
  }

  @Test
  void ofARevisionHistoryIsNoSecondDate() {
    String history = "\n## Metadata & Revision History\n- **Date**: 2020-01-01\n\n";
    String text = Documents.METADATA.replace("# Title\n", "# Title\n" + history) + ITEM;
    Checklist checklist = Documents.read(root, text);

    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.metadata().date()).isEqualTo("2026-02-11");
  }

  @Test
  void ofASecondMandatorySectionIsDoubled() {
    String text =
        Documents.METADATA + ITEM + "\n## Metadata (MANDATORY)\n- **Commit SHA**: abcdef0\n";

    assertThat(Documents.problems(Documents.read(root, text)))
        .containsExactly("metadata.duplicate:Commit SHA@9", "metadata.duplicate:Commit SHA@16");
  }

  @Test
  void isMissingAltogetherInADocumentWithoutAny() {
    assertThat(Documents.read(root, ITEM).findings())
        .hasSize(MetadataField.values().length)
        .allMatch(finding -> finding.missing().startsWith("metadata.missing:"));
  }

  private Checklist read(String part, String replacement) {
    assertThat(Documents.METADATA).contains(part);
    return Documents.read(root, Documents.METADATA.replace(part, replacement) + ITEM);
  }

  private static String label(MetadataField field) {
    return "- **" + field.label() + "**:";
  }

  private static String line(MetadataField field) {
    return Documents.METADATA
        .lines()
        .filter(line -> line.startsWith(label(field)))
        .findFirst()
        .map(line -> line + "\n")
        .orElseThrow();
  }

  private static int lineNumber(MetadataField field) {
    return Documents.METADATA.lines().toList().indexOf(line(field).strip()) + 1;
  }
}
