package dev.dodproof.dod.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.Baseline;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.project.ProjectLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baselines of all modules, and what is wrong with them. */
class RuleBaselinesTests {

  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Instant IN_TIME = Instant.parse("2026-12-31T23:59:59Z");

  @TempDir private Path root;

  @BeforeEach
  void makeProject() throws Exception {
    write(
        "pom.xml",
        "<project><groupId>g</groupId><artifactId>a</artifactId><version>1</version>"
            + "<modules><module>shop</module></modules></project>");
    write("shop/pom.xml", "<project><artifactId>shop</artifactId></project>");
  }

  private Path write(String file, String text) throws Exception {
    Files.createDirectories(root.resolve(file).getParent());
    return Files.writeString(root.resolve(file), text);
  }

  private void freeze(String module, String rule) throws Exception {
    Path file = root.resolve(module).resolve("dod/rules.baseline");
    Files.createDirectories(file.getParent());
    Baseline.at(file, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .freeze(rule, List.of("a violation"), "inherited", LAST);
  }

  private RuleBaselines read() {
    return RuleBaselines.read(ProjectLayout.discover(root));
  }

  @Test
  void areReadFromEveryModule() throws Exception {
    freeze("", "a");
    freeze("shop", "b");

    assertThat(read().rules())
        .extracting(rule -> rule.file() + ": " + rule.frozen().rule())
        .containsExactly("dod/rules.baseline: a", "shop/dod/rules.baseline: b");
    assertThat(read().findings(IN_TIME)).isEmpty();
  }

  @Test
  void areNotNeeded() {
    assertThat(read()).isEqualTo(RuleBaselines.none());
  }

  @Test
  void areAFindingAfterTheLastDay() throws Exception {
    freeze("shop", "b");

    List<Finding> findings = read().findings(IN_TIME.plusSeconds(1));

    assertThat(findings)
        .extracting(Finding::code)
        .containsExactly(FindingCode.RULES_BASELINE_EXPIRED);
    assertThat(findings.get(0).location().file()).isEqualTo("shop/dod/rules.baseline");
    assertThat(findings.get(0).message())
        .isEqualTo(
            "found 1 tolerated violations of 'b' until 2026-12-31; expected none after the last"
                + " day; mend them and shrink the baseline (dod:baseline)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dod-rule-baseline/v2\n", "dod-rule-baseline/v1\nrules: 0\n"})
  void areAFindingWhenDamaged(String text) throws Exception {
    write("dod/rules.baseline", text);

    assertUnreadable("dod/rules.baseline:1: found ");
  }

  @Test
  void areAFindingWhenEdited() throws Exception {
    freeze("", "a");
    Path file = root.resolve("dod/rules.baseline");
    Files.writeString(file, Files.readString(file).replace("2026", "2036"));

    assertUnreadable("was edited");
  }

  @Test
  void areAFindingWhenTheyAreNoFile() throws Exception {
    Files.createDirectories(root.resolve("dod/rules.baseline"));

    assertUnreadable("cannot be read");
  }

  @Test
  void areAFindingWhenALinkLeadsNowhere() throws Exception {
    Files.createDirectory(root.resolve("dod"));
    Files.createSymbolicLink(root.resolve("dod/rules.baseline"), root.resolve("gone"));

    assertUnreadable("is missing");
  }

  private void assertUnreadable(String found) {
    assertThat(read().rules()).isEmpty();
    assertThat(read().findings(IN_TIME))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.RULES_BASELINE_UNREADABLE);
              assertThat(finding.found()).contains(found);
            });
  }
}
