package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Sample.criterion;
import static dev.dodproof.dod.report.Sample.declared;
import static dev.dodproof.dod.report.Sample.ran;
import static dev.dodproof.dod.report.Sample.unproven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {

  @Test
  void selectsTheTestsThatDidNotPassByClass() {
    assertThat(
            selection(
                failed("a.OneTests", "second"),
                failed("a.OneTests", "first"),
                Sample.absent("b.Two$Inner", "third"),
                Sample.passed("c.ThreeTests", "fine")))
        .contains(
            "mvn verify -Dtest='a.OneTests#first+second,b.Two$Inner#third'"
                + " -Dsurefire.failIfNoSpecifiedTests=false -pl ops-core -am");
  }

  @Test
  void leavesOutTestsThatNoRunCanHelp() {
    TestEvidence hidden =
        new TestEvidence(
            declared("a.A", "m", Optional.of("it is private"), true), Optional.empty());
    TestEvidence blind =
        ran(declared("a.A", "n", Optional.empty(), false), Outcome.PASSED, "", 1, 1);

    assertThat(selection(hidden, blind)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"m';touch x;'", "m$(x)", "`x`", "a,b", "a+b", "*", "m\u202en", "m\nn", "a#b", ""})
  void leavesOutNamesThatWouldMeanSomethingElse(String method) {
    assertThat(selection(failed("a.OneTests", method), failed("a.OneTests", "plain")))
        .get()
        .asString()
        .startsWith("mvn verify -Dtest='a.OneTests#plain' ");
  }

  @Test
  void quotesNamesWithSpaces() {
    assertThat(selection(failed("a.OneTests", "reads a file")))
        .get()
        .asString()
        .startsWith("mvn verify -Dtest='a.OneTests#reads a file' ");
  }

  @Test
  void namesNoTestWhenThereAreTooMany() {
    TestEvidence[] many =
        IntStream.range(0, 31)
            .mapToObj(i -> failed("a.OneTests", "m" + i))
            .toArray(TestEvidence[]::new);

    assertThat(selection(many)).isEmpty();
  }

  @Test
  void selectsNoTestsBeforeTheFirstRun() {
    assertThat(Commands.of(Samples.designed()))
        .containsExactly("mvn verify   # everything, in one run", "dod check --phase PHASE_OPS");
  }

  @Test
  void quotesWordsForTheShell() {
    assertThat(Commands.quote("PHASE_OPS-1.2")).isEqualTo("PHASE_OPS-1.2");
    assertThat(Commands.quote("a b")).isEqualTo("'a b'");
    assertThat(Commands.quote("it's;$(x)")).isEqualTo("'it'\\''s;$(x)'");
    assertThat(Commands.quote("")).isEqualTo("''");
  }

  private static TestEvidence failed(String className, String method) {
    return ran(declared(className, method), Outcome.FAILED, "", 1, 0);
  }

  private static Optional<String> selection(TestEvidence... tests) {
    PhaseVerdict verdict =
        new Sample().item("", "c", unproven(criterion("c", "c", 1), List.of(tests))).build();
    return TestSelection.of(verdict);
  }
}
