package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.AssertionRules;
import dev.dodproof.archrules.ClassImport;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule of the architecture tests and the inventory judge alike. */
final class RuleAgreementTests {

  private static final Pattern VIOLATION =
      Pattern.compile("Test <(.*)\\.(\\w+)\\(.*\\)> claims .*", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void ruleAndInventoryFindTheSameTestsWithoutAssertion() {
    FixtureProject project =
        new FixtureProject(folder)
            .test(
                """
                package a; class Helper {
                  static void check() { Assertions.assertTrue(true); }
                  static void nothing() {}
                }
                """)
            .test(
                """
                package a; @DodCriterion("x") abstract class Base {
                  @Test void inherited() { hook(); }
                  abstract void hook();
                }
                """)
            .test("package a; class Full extends Base { void hook() { Helper.check(); } }")
            .test("package a; class Hollow extends Base { void hook() { Helper.nothing(); } }")
            .test(
                """
                package a; class T {
                  @Test @DodCriterion("x") void yes() { Helper.check(); }
                  @Test @DodCriterion("x") void no() { Helper.nothing(); }
                  @Test void unclaimed() {}
                  @Test @DodCriterion("x") void swallowed() {
                    try { Helper.check(); } catch (Throwable t) {}
                  }
                  @Nested @DodCriterion("y") class Inner {
                    @Test void no() {}
                    @Test void lambda() { List.of(1).forEach(i -> Helper.check()); }
                  }
                  @TestFactory @DodCriterion("z") List<DynamicTest> factory() {
                    return List.of(DynamicTest.dynamicTest("d", Helper::nothing));
                  }
                }
                """)
            .compile();

    List<String> byInventory =
        project.scan().tests().stream()
            .filter(test -> !test.reachesAssertion())
            .map(test -> test.id().className() + "#" + test.id().methodName())
            .toList();
    List<String> byRule =
        AssertionRules.TESTS_THAT_CLAIM_A_CRITERION_SHOULD_REACH_AN_ASSERTION
            .evaluate(ClassImport.everyClassIn(project.module(".").testClasses()))
            .getFailureReport()
            .getDetails()
            .stream()
            .map(text -> VIOLATION.matcher(text).replaceFirst("$1#$2"))
            .toList();

    assertThat(byInventory)
        .containsExactlyInAnyOrder(
            "a.Hollow#inherited", "a.T#no", "a.T#swallowed", "a.T#factory", "a.T$Inner#no");
    assertThat(byRule).containsExactlyInAnyOrderElementsOf(byInventory);
  }
}
