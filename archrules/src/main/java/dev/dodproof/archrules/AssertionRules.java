package dev.dodproof.archrules;

import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.TestAnnotations;

/**
 * Rules about what tests assert. They judge as the inventory does, from which a verdict is made.
 *
 * <p>Every rule fails when no class was imported, and when a class file in a folder of the import
 * cannot be read. Import the compiled tests, and with them the classes in which their helpers lie.
 * Thread-safe.
 */
public final class AssertionRules {

  /**
   * From every test that claims a criterion ({@code @DodCriterion}) an assertion can be reached: of
   * a well-known library, an {@code assert}, a thrown {@code AssertionError}, an expected
   * exception. Swallowed assertions do not count. It fails also when no test claims anything.
   */
  public static final ArchRule TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION =
      testsThatClaimACriterionShouldReachAnAssertion(
          TestAnnotations.standard(), AssertionLibraries.standard());

  private AssertionRules() {}

  /**
   * Returns the rule {@link #TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION} for further
   * test annotations and assertion libraries.
   *
   * @param annotations what makes a method or field a test
   * @param libraries what counts as an assertion
   * @return the rule
   */
  public static ArchRule testsThatClaimACriterionShouldReachAnAssertion(
      TestAnnotations annotations, AssertionLibraries libraries) {
    return StrictRule.of(
        "tests that claim a criterion should reach an assertion",
        "a test that checks nothing passes whatever the code does, and so proves nothing",
        new ClaimsWithoutAssertion(annotations, libraries));
  }
}
