package dev.dodproof.archrules;

import static dev.dodproof.archrules.AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssertionRulesTests {

  private static final String TESTS =
      """
      class CartTests {
        @Test @DodCriterion("adds up") void checks() { Assertions.assertEquals(2, 1 + 1); }
        @Test @DodCriterion("adds up") void byHelper() { Checks.total(2); }
        @Test @DodCriterion("adds up") void thrown() { if (hashCode() == 0) throw new AssertionError(); }
        @Test void claimsNothing() { System.gc(); }
        @Test @DodCriterion("adds up") void vacuous() { System.gc(); }
        @Test @DodCriterion("adds up") @DodCriterion("no loss")
        void dangling() { org.assertj.core.api.Assertions.assertThat(1); }
        @Test @DodCriterion("adds up") void swallowed() {
          try { Checks.total(2); } catch (AssertionError e) {}
        }
        @Nested @DodCriterion("by class") class Inner {
          @Test void inner() {}
        }
      }
      """;

  private static final String CHECKS =
      """
      class Checks {
        static void total(int expected) { Assertions.assertEquals(expected, 2); }
        static void own(int expected) { System.gc(); }
      }
      """;

  @TempDir Path folder;

  @Test
  void listsEveryClaimWithoutAssertionAndNoOther() throws IOException {
    assertThat(
            TestClasses.violations(
                TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION,
                Compiled.from(folder, TESTS, CHECKS)))
        .containsExactlyInAnyOrder(
            vacuous("CartTests.vacuous", "\"adds up\"", 6),
            vacuous("CartTests.dangling", "\"adds up\", \"no loss\"", 8),
            vacuous("CartTests.swallowed", "\"adds up\"", 10),
            vacuous("CartTests$Inner.inner", "\"by class\"", 13));
  }

  @Test
  void takesAssertionsOfTheProjectByName() throws IOException {
    String test = "class OwnTests { @Test @DodCriterion(\"x\") void own() { Checks.own(1); } }";
    var rule =
        AssertionRules.testsThatClaimACriterionShouldReachAnAssertion(
            TestAnnotations.standard(), AssertionLibraries.standard().with("com.acme.Checks#own"));

    assertThat(TestClasses.violations(rule, Compiled.from(folder, test, CHECKS))).isEmpty();
  }

  @Test
  void reportsAHelperThatWasNotImported() throws IOException {
    Path classes = Compiled.compile(folder, TESTS, CHECKS);
    var onlyTests = new ClassFileImporter().importPath(classes.resolve("com/acme/CartTests.class"));

    assertThat(
            TestClasses.violations(
                TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION, onlyTests))
        .contains(vacuous("CartTests.byHelper", "\"adds up\"", 3));
  }

  @Test
  void failsWhenNoTestClaimsAnything() throws IOException {
    String test = "class PlainTests { @Test void plain() { Assertions.assertTrue(true); } }";

    assertThat(
            TestClasses.violations(
                TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION,
                Compiled.from(folder, test)))
        .containsExactly(ClaimsWithoutAssertion.NO_CLAIM);
  }

  private static String vacuous(String test, String claims, int line) {
    return String.format(
        "Test <com.acme.%s()> claims %s and reaches no assertion in (CartTests.java:%d)",
        test, claims, line);
  }
}
