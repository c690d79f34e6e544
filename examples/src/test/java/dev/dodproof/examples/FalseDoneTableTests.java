package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of fakes is whole: every line of the catalogue has a test, and that test is run. */
class FalseDoneTableTests {

  private static final int LINES = 34;

  private static final List<String> VERDICTS =
      List.of("PROVEN", "PARTIAL", "DESIGNED", "build fails", "not genuine", "violation", "error");

  static List<FalseDoneCase> cases() {
    return FalseDoneCase.all();
  }

  @Test
  void everyLineOfTheCatalogueHasACase() {
    assertThat(cases().stream().map(FalseDoneCase::number).collect(Collectors.toSet()))
        .containsAll(IntStream.rangeClosed(1, LINES).mapToObj(Integer::toString).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nested",
        "parameterized",
        "repeated",
        "dynamic",
        "inherited",
        "interface default",
        "JUnit 5.10",
        "JUnit 5.14",
        "JUnit 6.1",
        "Vintage",
        "Suite",
        "parallel",
        "several forks",
        "reuseForks=false",
        "-T2",
        "Surefire and Failsafe",
        "multi-module",
        "rerun switched on and not needed",
        "module path",
        "CRLF",
        "BOM",
        "non-Latin document",
        "blanks and non-ASCII letters",
        "git worktree",
        "submodule",
        "detached HEAD",
        "JDK 17",
        "JDK 25",
        "IDE-style double session",
        "several phases",
        "one test for several criteria",
        "several tests for one criterion"
      })
  void everyHonestProjectOfTheCatalogueHasACase(String kind) {
    assertThat(cases())
        .filteredOn(row -> row.number().equals("honest"))
        .anyMatch(row -> row.what().contains(kind));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTestOfACaseExistsAndIsRun(FalseDoneCase row) {
    assertThat(row.test()).matches("[A-Za-z]+(Tests|IT|Matrix)#[A-Za-z]+");
    assertThat(TestClassFile.named(row.testClass()))
        .as("compiled class %s with the test %s", row.testClass(), row.testMethod())
        .anyMatch(type -> type.tests().contains(row.testMethod()) && !type.disabled());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseNamesItsVerdictAndItsCause(FalseDoneCase row) {
    assertThat(VERDICTS).contains(row.verdict());
    assertThat(row.number().equals("honest")).isEqualTo(row.verdict().equals("PROVEN"));
    if (List.of("PARTIAL", "DESIGNED").contains(row.verdict())) {
      assertThat(row.finding()).matches("[a-z]+\\.[a-z_]+");
    }
  }
}
