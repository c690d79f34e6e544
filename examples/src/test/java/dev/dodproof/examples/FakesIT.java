package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds {@code fakes} once for all of its fakes, each of which has a phase of its own, and holds
 * each verdict against the table in the guide. The honest phase beside them shows that no fake
 * spoils more than itself.
 */
class FakesIT {

  private static final String AUTO_CHECKER = "criterion.auto_checker";
  private static ExampleProject project;
  private static ProcessResult build;

  static List<FalseDoneCase> fakes() {
    return casesOf("everyFakeIsFoundOut");
  }

  private static List<FalseDoneCase> casesOf(String method) {
    return FalseDoneCase.all().stream()
        .filter(row -> row.test().equals("FakesIT#" + method))
        .toList();
  }

  @BeforeAll
  static void build() {
    project = ExampleProject.copyOf("fakes", "fakes");
    project.document("HONEST");
    fakes().forEach(row -> project.document(row.phase()));
    project.commit();
    build = project.maven("verify");
  }

  @Test
  void theBuildFailsAndNamesEveryFake() {
    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out())
        .contains(fakes().stream().map(row -> row.phase() + " is " + row.verdict()).toList())
        .doesNotContain("HONEST is");
  }

  @Test
  void theHonestPhaseAmongThemIsProven() {
    assertThat(project.verdict("HONEST").path("verdict").asText()).isEqualTo("PROVEN");
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void everyFakeIsFoundOut(FalseDoneCase row) {
    assertThat(project.verdict(row.phase()).path("verdict").asText()).isEqualTo(row.verdict());
    assertThat(causes(project, row.phase())).contains(row.finding());
  }

  @ParameterizedTest
  @MethodSource("fakes")
  void nothingButTheFakeIsHeldAgainstIt(FalseDoneCase row) {
    Set<String> others = causes(project, row.phase());
    others.remove(row.finding());
    others.removeIf(code -> code.startsWith("activity.") && row.verdict().equals("DESIGNED"));
    assertThat(others).isSubsetOf(AUTO_CHECKER);
  }

  @Test
  void everyJvmThatEndsTooEarlyIsFoundOut() {
    List<FalseDoneCase> crashes = casesOf("everyJvmThatEndsTooEarlyIsFoundOut");
    ExampleProject crashing = ExampleProject.copyOf("fakes", "crashes");
    crashes.forEach(row -> crashing.document(row.phase()));
    crashing.commit();

    // Surefire fails the build for it, whatever it is told to ignore: the check has to follow.
    assertThat(crashing.maven("verify", "-Dcrashes.phase=test").exitCode()).isNotZero();
    assertThat(crashing.maven("dod:check").exitCode()).isNotZero();

    assertThat(crashes).isNotEmpty();
    assertThat(crashes)
        .allSatisfy(
            row -> {
              assertThat(crashing.verdict(row.phase()).path("verdict").asText())
                  .isEqualTo(row.verdict());
              assertThat(causes(crashing, row.phase()))
                  .contains(row.finding(), "record.incomplete");
            });
  }

  private static Set<String> causes(ExampleProject project, String phase) {
    Set<String> codes = new TreeSet<>();
    project
        .verdict(phase)
        .path("findings")
        .forEach(finding -> codes.add(finding.path("code").asText()));
    return codes;
  }
}
