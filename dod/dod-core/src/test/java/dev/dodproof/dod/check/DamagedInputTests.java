package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.Baseline;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing spoilt at a time: a finding with its place, no exception, nothing lost, no PROVEN. */
class DamagedInputTests {

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void copySample() {
    project = SampleProject.in(folder.resolve("project"));
  }

  /** Checks PHASE_A and returns the finding, after seeing that nothing else is hidden by it. */
  private Finding spoiltBy(String code) throws CheckException {
    PhaseVerdict verdict = Checks.check(project);
    assertThat(verdict.verdict()).isNotEqualTo(Verdict.PROVEN);
    assertThat(verdict.criteria()).hasSameSizeAs(verdict.checklist().criteria());
    Finding finding = Checks.finding(verdict, code);
    assertThat(finding.found()).isNotBlank();
    assertThat(finding.expected()).isNotBlank();
    assertThat(finding.remedy()).isNotBlank();
    return finding;
  }

  @Test
  void aDocumentWithoutMetadataIsFoundByFile() throws Exception {
    project.write("dod/DOD__PHASE_A.md", "# DoD\n\n- [ ] Store: atomic write, roundtrip\n");

    assertThat(spoiltBy("metadata.missing").location().file()).isEqualTo("dod/DOD__PHASE_A.md");
  }

  @Test
  void aDocumentThatIsNoTextIsFoundByFile() throws Exception {
    Files.write(project.file("dod/DOD__PHASE_A.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

    assertThat(spoiltBy("document.unreadable").location().file()).isEqualTo("dod/DOD__PHASE_A.md");
  }

  @Test
  void aBaselineOfRulesThatIsDamagedIsFoundByFile() throws Exception {
    project.write("dod/rules.baseline", "dod-rule-baseline/v1\n");

    assertThat(spoiltBy("rules.baseline_unreadable").location().file())
        .isEqualTo("dod/rules.baseline");
  }

  @Test
  void aBaselineOfRulesThatIsOverIsFoundByRule() throws Exception {
    Baseline.at(project.file("dod/rules.baseline"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .freeze("a rule", List.of("a violation"), "inherited", LocalDate.of(2001, 1, 1));

    assertThat(spoiltBy("rules.baseline_expired").subject()).isEqualTo("a rule");
  }

  @Test
  void aSecondDocumentOfThePhaseSpoilsBoth() throws Exception {
    project.write(
        "docs/dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip"));

    List<PhaseVerdict> verdicts = DodCheck.run(Checks.request(project, Checks.PHASE_A)).verdicts();

    assertThat(verdicts)
        .hasSize(2)
        .allSatisfy(
            verdict -> {
              assertThat(verdict.verdict()).isNotEqualTo(Verdict.PROVEN);
              assertThat(Checks.codes(verdict)).contains("document.duplicate");
            });
  }

  @Test
  void aClaimThatMatchesNothingIsFoundWithTheNearest() throws Exception {
    project.write("dod/DOD__PHASE_A.md", SampleDocument.of("PHASE_A", "- [ ] Store: atomic write"));

    Finding finding = spoiltBy("criterion.unknown");
    assertThat(finding.subject()).isEqualTo("Store: roundtrip");
    assertThat(finding.location().file()).isEqualTo("src/test/java/sample/StoreTests.java");
    assertThat(finding.location().line()).isPositive();
  }

  @Test
  void aClaimThatMatchesTwoCriteriaIsFoundWithBoth() throws Exception {
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of(
            "PHASE_A",
            "- [ ] Store: atomic write of keys, roundtrip\n- [ ] Store makes an atomic write"));

    assertThat(spoiltBy("criterion.ambiguous").found())
        .contains("Store: atomic write of keys", "Store makes an atomic write");
  }

  @Test
  void aCriterionNobodyClaimsIsFound() throws Exception {
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip, deletion"));

    assertThat(spoiltBy("criterion.unclaimed").subject()).isEqualTo("store-deletion");
  }

  @Test
  void withoutGitNothingIsProven() throws Exception {
    delete(project.file(".git"));
    // Else the repository of this very build, further up, would be found.
    project.write(".git", "gitdir: nowhere\n");

    spoiltBy("git.unavailable");
  }

  @Test
  void uncommittedWorkIsFoundByPath() throws Exception {
    project.write("src/main/java/sample/New.java", "class New {}\n");

    assertThat(spoiltBy("git.uncommitted").found()).contains("src/main/java/sample/New.java");
  }

  @Test
  void aShallowCloneProvesNothing() throws Exception {
    project.write(".git/shallow", project.head() + "\n");

    assertThat(spoiltBy("git.shallow").remedy()).contains("--unshallow");
  }

  @Test
  void anotherCommitThanThatOfTheRunIsFound() throws Exception {
    project.commitAll();

    assertThat(spoiltBy("record.foreign").expected()).contains(project.head());
  }

  @Test
  void classesCompiledAfterTheRunAreFound() throws Exception {
    Path type = project.file("target/test-classes/sample/StoreTests.class");
    Files.copy(type, type.resolveSibling("Copy.class"));

    assertThat(spoiltBy("inventory.stale").subject()).isEqualTo("target/test-classes");
  }

  @Test
  void aTestThatIsNoLongerCompiledIsFound() throws Exception {
    Files.delete(project.file("target/test-classes/sample/StoreTests.class"));

    spoiltBy("criterion.undeclared");
  }

  @Test
  void aClaimThatTheBuildDoesNotCompileIsFoundByLine() throws Exception {
    project.write(
        "src/test/java/sample/LateTests.java",
        "package sample;\n\nclass LateTests {\n  @DodCriterion(\"Store: roundtrip\") void t() {}\n}\n");
    project.commitAll();
    project.testAgain();

    Finding finding = spoiltBy("inventory.not_compiled");

    assertThat(finding.location()).hasToString("src/test/java/sample/LateTests.java:4");
    assertThat(Checks.check(project).verdict()).isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void aDamagedClassFileIsFound() throws Exception {
    Path type = project.file("target/test-classes/sample/StoreTests.class");
    Files.write(type, new byte[] {1, 2, 3});

    assertThat(spoiltBy("inventory.unreadable").location().file()).contains("StoreTests.class");
  }

  @Test
  void withoutRunThePhaseIsDesigned() throws Exception {
    delete(project.file("target/dod"));

    PhaseVerdict verdict = Checks.check(project);

    assertThat(verdict.verdict()).isEqualTo(Verdict.DESIGNED);
    assertThat(Checks.codes(verdict)).contains("record.none", "activity.started");
    assertThat(project.feed()).doesNotExist();
  }

  interface Damage {
    List<String> apply(List<String> lines);
  }

  static Stream<Damage> recordDamages() {
    return Stream.of(
        lines -> edit(lines, 0, "\"run_id\":\"2", "\"run_id\":\"3"),
        lines -> edit(lines, lines.size() / 2, "\"seq\":", "\"seq\":1"),
        lines -> without(lines, 2),
        lines -> swapped(lines, 1, 2),
        lines -> edit(lines, lines.size() - 2, "{", ""));
  }

  @ParameterizedTest
  @MethodSource("recordDamages")
  void aDamagedRecordIsFoundByLine(Damage damage) throws Exception {
    rewrite(project.record(), damage);

    Finding finding = spoiltBy("record.damaged");
    assertThat(finding.location().file()).endsWith(".jsonl");
    assertThat(finding.location().line()).isPositive();
  }

  @Test
  void aDamagedRecordIsNeverCalledVerified() throws Exception {
    rewrite(project.record(), lines -> without(lines, lines.size() - 2));

    PhaseVerdict verdict = Checks.check(project);

    assertThat(verdict.activity().completed()).isPresent();
    assertThat(verdict.activity().verified()).isEmpty();
    assertThat(Checks.codes(verdict)).contains("activity.verified");
  }

  @Test
  void aRecordWithoutItsEndIsIncomplete() throws Exception {
    rewrite(project.record(), lines -> without(lines, lines.size() - 1));

    spoiltBy("record.incomplete");
  }

  @Test
  void aTornRecordIsIncomplete() throws Exception {
    byte[] bytes = Files.readAllBytes(project.record());
    Files.write(project.record(), Arrays.copyOf(bytes, bytes.length - 7));

    spoiltBy("record.incomplete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}\n", "null\n", "\n", "[[[[[[[[[[[[[[[[[[[[\n"})
  void aRecordOfSomethingElseSpoilsTheRun(String text) throws Exception {
    Files.writeString(project.record(), text);

    assertThat(Checks.check(project).verdict()).isNotEqualTo(Verdict.PROVEN);
  }

  @Test
  void aFolderInPlaceOfARecordIsFound() throws Exception {
    Path record = project.record();
    Files.delete(record);
    Files.createDirectory(record);

    PhaseVerdict verdict = Checks.check(project);

    assertThat(verdict.verdict()).isNotEqualTo(Verdict.PROVEN);
    assertThat(Checks.codes(verdict)).contains("record.damaged");
  }

  @Test
  void aRecordEditedAfterTheFirstCheckDiffersFromTheFeed() throws Exception {
    Checks.check(project);
    rewrite(project.record(), lines -> without(lines, lines.size() - 1));

    spoiltBy("evidence.hash_mismatch");
  }

  @Test
  void aRecordAddedAfterTheFirstCheckIsForeign() throws Exception {
    Checks.check(project);
    Files.copy(project.record(), project.record().resolveSibling("other.jsonl"));

    spoiltBy("record.foreign");
  }

  static Stream<Damage> feedDamages() {
    return Stream.of(
        lines -> edit(lines, 0, "runtime_auto", "manual"),
        lines -> edit(lines, 1, "\"seq\":1", "\"seq\":2"),
        lines -> without(lines, 0),
        lines -> without(lines, 1),
        lines -> swapped(lines, 0, 1),
        lines -> edit(lines, 2, "{", ""));
  }

  @ParameterizedTest
  @MethodSource("feedDamages")
  void aDamagedFeedIsFoundByLineAndKept(Damage damage) throws Exception {
    Checks.check(project);
    rewrite(project.feed(), damage);
    byte[] before = Files.readAllBytes(project.feed());

    Finding finding = spoiltBy("feed.damaged");

    assertThat(finding.location().file()).isEqualTo("target/dod/activity_feed.jsonl");
    assertThat(finding.location().line()).isPositive();
    assertThat(Files.readAllBytes(project.feed())).startsWith(before);
  }

  @Test
  void aFeedThatLostItsLastLineIsCompletedAgainAndJudgedByWhatItSays() throws Exception {
    Checks.check(project);
    rewrite(project.feed(), lines -> without(lines, lines.size() - 1));

    PhaseVerdict verdict = Checks.check(project);

    assertThat(verdict.activity().verified()).isPresent();
    assertThat(verdict.missing()).isEmpty();
  }

  @Test
  void aFeedThatIsAFolderTakesNoEventAndIsNamed() throws Exception {
    Files.createDirectories(project.feed());

    PhaseVerdict verdict = Checks.check(project);

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.codes(verdict))
        .contains("activity.started", "activity.completed", "activity.verified");
    assertThat(Checks.finding(verdict, "feed.damaged").found()).contains("folder");
  }

  @ParameterizedTest
  @CsvSource({
    "dod/DOD__PHASE_A.md",
    "target/test-classes/sample/StoreTests.class",
    "target/dod/runs/RUN/RECORD",
    "target/dod/activity_feed.jsonl"
  })
  void noCutOfAnyInputIsProvenOrThrows(String name) throws Exception {
    Checks.check(project);
    String path =
        name.replace("RUN", SampleProject.RUN_ID)
            .replace("RECORD", project.record().getFileName().toString());
    byte[] whole = Files.readAllBytes(project.file(path));
    for (int length = 0; length < whole.length; length += 1 + whole.length / 12) {
      Files.write(project.file(path), Arrays.copyOf(whole, length));

      PhaseVerdict verdict = DodCheck.judge(Checks.request(project, Checks.PHASE_A)).get(0);

      assertThat(verdict.verdict()).as("%s cut to %d", path, length).isNotEqualTo(Verdict.PROVEN);
      assertThat(verdict.missing()).isNotEmpty();
    }
    Files.write(project.file(path), whole);
    assertThat(DodCheck.judge(Checks.request(project, Checks.PHASE_A)).get(0).verdict())
        .isEqualTo(Verdict.PROVEN);
  }

  @Test
  void whatIsSpoiltForOnePhaseIsNotForTheOther() throws Exception {
    project.write("dod/DOD__PHASE_A.md", "nothing");
    project.commitAll();

    Map<String, Verdict> verdicts =
        DodCheck.run(Checks.request(project, Checks.ALL)).verdicts().stream()
            .collect(Collectors.toMap(PhaseVerdict::phaseId, PhaseVerdict::verdict));

    assertThat(verdicts).containsOnlyKeys("PHASE_A", "PHASE_B").doesNotContainValue(Verdict.PROVEN);
  }

  private static void rewrite(Path file, Damage damage) throws IOException {
    List<String> lines = damage.apply(new ArrayList<>(Files.readAllLines(file)));
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static List<String> edit(List<String> lines, int index, String from, String to) {
    String line = lines.get(index);
    assertThat(line).contains(from);
    int at = line.indexOf(from);
    lines.set(index, line.substring(0, at) + to + line.substring(at + from.length()));
    return lines;
  }

  private static List<String> without(List<String> lines, int index) {
    lines.remove(index);
    return lines;
  }

  private static List<String> swapped(List<String> lines, int one, int other) {
    Collections.swap(lines, one, other);
    return lines;
  }

  private static void delete(Path path) throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
