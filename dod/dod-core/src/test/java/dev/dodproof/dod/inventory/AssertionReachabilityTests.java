package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests reach an assertion: in each fixture the names of the methods tell. */
final class AssertionReachabilityTests {

  @TempDir private Path folder;

  @Test
  void assertionsOfTheLibrariesCountAndTheirPreparationsDoNot() {
    assertReached(
        project()
            .test(
                """
                package a; @DodCriterion("x") class T {
                  @Test void yesJupiter() { Assertions.assertEquals(1, 1); }
                  @Test void yesAll() { Assertions.assertAll(() -> {}); }
                  @Test void yesAssertJ() {
                    org.assertj.core.api.Assertions.assertThat("a").startsWith("a");
                  }
                  @Test void yesThrown() {
                    org.assertj.core.api.Assertions.assertThatThrownBy(() -> {});
                  }
                  @Test void noEmpty() {}
                  @Test void noDangling() { org.assertj.core.api.Assertions.assertThat("a"); }
                  @Test void noDescribed() {
                    org.assertj.core.api.Assertions.assertThat(List.of("a")).as("a").first();
                  }
                  @Test void noCaught() {
                    org.assertj.core.api.Assertions.catchThrowable(() -> {});
                  }
                  @Test void noAssumption() { Assumptions.assumeTrue(true); }
                  @Test void noPlainCode() { List.of(1).stream().map(i -> i + 1).toList(); }
                }
                """));
  }

  @Test
  void mockitoVerifiesAndDoesNotAssertByStubbing() {
    assertReached(
        project()
            .library(
                """
                package org.mockito; public class Mockito { //bare
                  public static <T> T mock(Class<T> c) { return null; }
                  public static <T> T verify(T t) { return t; }
                  public static void when(Object o) {}
                  public static void verifyNoMoreInteractions(Object... o) {}
                }
                """)
            .library(
                """
                package org.mockito; public class BDDMockito { //bare
                  public static <T> Then<T> then(T t) { return new Then<>(); }
                  public static class Then<T> { public T should() { return null; } }
                }
                """)
            .test(
                """
                package a; import org.mockito.*; @DodCriterion("x") class T {
                  @Test void yesVerify() { Mockito.verify(new Object()).hashCode(); }
                  @Test void yesNothingElse() { Mockito.verifyNoMoreInteractions(); }
                  @Test void yesShould() { BDDMockito.then("a").should(); }
                  @Test void noThenAlone() { BDDMockito.then("a"); }
                  @Test void noStub() { Mockito.when(Mockito.mock(List.class).size()); }
                }
                """));
  }

  @Test
  void theLanguagesOwnAssertionErrorsCountWhenTheyAreThrown() {
    assertReached(
        project()
            .test(
                """
                package a; @DodCriterion("x") class T {
                  static class Mine extends AssertionError {}
                  static class Other extends RuntimeException {}
                  @Test void yesAssert() { assert new Object().hashCode() != 0 : "no"; }
                  @Test void yesThrow() { if (hashCode() == 0) throw new AssertionError("no"); }
                  @Test void yesMine() { if (hashCode() == 0) throw new Mine(); }
                  @Test void yesSupplied() { Optional.of(1).orElseThrow(AssertionError::new); }
                  @Test void yesSuppliedByLambda() {
                    Optional.of(1).orElseThrow(() -> new AssertionError("no"));
                  }
                  @Test void noUnthrown() { new AssertionError("never thrown").hashCode(); }
                  @Test void noOther() { if (hashCode() == 0) throw new Other(); }
                }
                """));
  }

  @Test
  void theWalkFollowsHelpersLambdasReferencesAndAnonymousClasses() {
    assertReached(
        project()
            .test(
                """
                package a; class Helper {
                  static void check() { Assertions.assertTrue(true); }
                  static void nothing() {}
                  static final Runnable HELD = Helper::check;
                  final Runnable kept = () -> Assertions.assertTrue(true);
                }
                """)
            .test(
                """
                package a; class Back implements Runnable {
                  @Override public void run() { Helper.check(); }
                }
                """)
            .test(
                """
                package a; @DodCriterion("x") class T {
                  @Test void yesHelper() { step(); }
                  private void step() { Helper.check(); }
                  @Test void yesRecursion() { again(3); }
                  private void again(int n) { if (n == 0) Helper.check(); else again(n - 1); }
                  @Test void yesLambda() { List.of(1).forEach(i -> Helper.check()); }
                  @Test void yesLambdaInLambda() {
                    Runnable r = () -> List.of(1).forEach(i -> Assertions.assertTrue(true));
                    r.run();
                  }
                  @Test void yesReference() { new Thread(Helper::check).run(); }
                  @Test void yesLibraryReference() {
                    List.of(1).forEach(Assertions::assertNotNull);
                  }
                  @Test void yesAnonymous() {
                    new Thread(new Runnable() {
                      @Override public void run() { Helper.check(); }
                    }).run();
                  }
                  @Test void yesCalledBack() { new Thread(new Back()).run(); }
                  @Test void yesStaticField() { Helper.HELD.run(); }
                  @Test void yesInstanceField() { new Helper().kept.run(); }
                  @TestFactory List<DynamicTest> yesFactory() {
                    return List.of(DynamicTest.dynamicTest("d", Helper::check));
                  }
                  @TestFactory List<DynamicTest> noFactory() {
                    return List.of(DynamicTest.dynamicTest("d", Helper::nothing));
                  }
                  @Test void noOtherHelper() { Helper.nothing(); }
                  @Test void noEndlessRecursion() { noEndlessRecursion(); }
                }
                """));
  }

  @Test
  void calledMethodsAreThoseOfTheClassTheTestRunsIn() {
    assertReached(
        project()
            .test(
                """
                package a; @DodCriterion("x") abstract class Template {
                  @Test void t() { check(); }
                  abstract void check();
                }
                """)
            .test(
                "package a; class Yes extends Template { @Override void check() {"
                    + " Assertions.fail(); } }")
            .test("package a; class No extends Template { @Override void check() {} }")
            .test("package a; interface Probe { void probe(); }")
            .test(
                "package a; class RealProbe implements Probe { public void probe() {"
                    + " Assertions.fail(); } }")
            .test(
                """
                package a; @DodCriterion("x") class Uses {
                  Probe probe;
                  @Test void yesKnownImplementation() { probe.probe(); }
                }
                """)
            .test("package a; class Parent { void check() { Assertions.fail(); } }")
            .test(
                """
                package a; @DodCriterion("x") class Child extends Parent {
                  @Override void check() { super.check(); }
                  @Test void yesSuper() { check(); }
                }
                """));
  }

  @Test
  void swallowedAssertionsDoNotCount() {
    assertReached(
        project()
            .test(
                """
                package a; @DodCriterion("x") class T {
                  void check() { Assertions.assertTrue(true); }
                  @Test void noSwallowedError() {
                    try { check(); } catch (AssertionError e) { System.out.print(e); }
                  }
                  @Test void noSwallowedThrowable() {
                    try { Assertions.fail(); } catch (Throwable ignored) { }
                  }
                  @Test void noSwallowedByFinally() {
                    try { Assertions.fail(); } finally { return; }
                  }
                  @Test void noSwallowedLambda() {
                    try { List.of(1).forEach(i -> check()); } catch (Error e) { }
                  }
                  @Test void noSwallowedInner() {
                    try {
                      try { check(); } catch (IllegalStateException e) { throw e; }
                    } catch (Throwable t) { hashCode(); }
                  }
                  @Test void noOwnErrorSwallowed() {
                    try { if (hashCode() == 0) throw new AssertionError(); } catch (Error e) { }
                  }
                  @Test void noSwallowedInHelper() { quietly(); }
                  private void quietly() { try { check(); } catch (Throwable t) { } }
                  @Test void noLoopThatGivesUp() {
                    for (int i = 0; i < 3; i++) {
                      try { check(); return; } catch (AssertionError e) { hashCode(); }
                    }
                  }
                  @Test void noUnrelatedThrowLater() {
                    try { check(); } catch (AssertionError e) { hashCode(); }
                    if (hashCode() == 0) throw new IllegalStateException();
                  }
                }
                """));
  }

  @Test
  void assertionsWhoseErrorGetsOutCount() {
    assertReached(
        project()
            .test(
                """
                package a; @DodCriterion("x") class T {
                  void check() { Assertions.assertTrue(true); }
                  @Test void yesOtherException() {
                    try { check(); } catch (RuntimeException e) { }
                  }
                  @Test void yesRethrown() {
                    try { check(); } catch (AssertionError e) { throw e; }
                  }
                  @Test void yesWrapped() {
                    try { check(); } catch (Throwable t) { throw new IllegalStateException(t); }
                  }
                  @Test void yesSometimesRethrown() {
                    try { check(); } catch (Throwable t) {
                      if (hashCode() == 0) { hashCode(); } else { throw t; }
                    }
                  }
                  @Test void yesFinally() { try { check(); } finally { hashCode(); } }
                  @Test void yesResource() throws Exception {
                    try (java.io.StringReader r = new java.io.StringReader("")) { check(); }
                  }
                  @Test void yesSynchronized() { synchronized (this) { check(); } }
                  @Test void yesAfterwards() {
                    Throwable caught = null;
                    try { check(); } catch (AssertionError e) { caught = e; }
                    Assertions.assertNull(caught);
                  }
                  @Test void yesInHandler() {
                    try { hashCode(); } catch (AssertionError e) { Assertions.fail(e); }
                  }
                  @Test void yesLastErrorThrown() {
                    AssertionError last = null;
                    for (int i = 0; i < 3; i++) {
                      try { check(); return; } catch (AssertionError e) { last = e; }
                    }
                    throw last;
                  }
                }
                """));
  }

  @Test
  void codeOutsideTheScannedFoldersIsNoAssertionUnlessItIsNamed() {
    FixtureProject project =
        project()
            .library(
                "package lib; public class Checks { public static void verify() {"
                    + " Assertions.fail(); } }")
            .test(
                "package a; class T { @Test @DodCriterion(\"x\") void t() { lib.Checks.verify(); } }")
            .compile();
    AssertionLibraries more = AssertionLibraries.standard().with("lib.Checks#verify");
    AssertionLibraries others = AssertionLibraries.standard().with("lib.Checks#assert");

    assertThat(reached(project, AssertionLibraries.standard())).containsExactly(false);
    assertThat(reached(project, more)).containsExactly(true);
    assertThat(reached(project, others)).containsExactly(false);
  }

  @Test
  void withoutLibrariesOnlyTheLanguagesOwnAssertionsCount() {
    FixtureProject project =
        project()
            .test(
                """
                package a; @DodCriterion("x") class T {
                  @Test void assertion() { assert hashCode() != 0; }
                  @Test void library() { Assertions.fail(); }
                }
                """)
            .compile();

    assertThat(reached(project, AssertionLibraries.none())).containsExactly(true, false);
  }

  @Test
  void mainCodeIsFollowedButItsAssertionErrorsAreNone() {
    assertReached(
        project()
            .main(
                ".",
                """
                package m; public class Service {
                  public static void run() { if (new Object().hashCode() == 0)
                    throw new AssertionError("cannot happen"); assert true; }
                  public static void check() { Assertions.assertTrue(true); }
                }
                """)
            .test(
                """
                package a; @DodCriterion("x") class T {
                  @Test void noImpossibleCase() { m.Service.run(); }
                  @Test void yesTestKit() { m.Service.check(); }
                }
                """));
  }

  @Test
  void inheritedLibraryMethodsAreRecognisedThroughTheSubclass() {
    assertReached(
        project()
            .library(
                "package org.junit; public class Assert { //bare\n"
                    + " public static void assertTrue(boolean b) {} public void other() {} }")
            .test(
                """
                package a; @DodCriterion("x") class T extends org.junit.Assert {
                  @Test void yesInheritedStatic() { assertTrue(true); }
                  @Test void noInheritedOther() { hashCode(); }
                }
                """)
            .test(
                """
                package a; @DodCriterion("x") class V implements org.assertj.core.api.WithAssertions {
                  @Test void yesInheritedDefault() { assertThat("a").isEqualTo("a"); }
                  @Test void noInheritedDefault() { assertThat("a"); }
                }
                """)
            .test(
                """
                package a; import org.assertj.core.api.AbstractAssert;
                class TextAssert extends AbstractAssert<TextAssert, String> {
                  TextAssert(String actual) { super(actual, TextAssert.class); }
                  TextAssert isShort() { if (actual.length() > 3) failWithMessage("long"); return this; }
                }
                """)
            .test(
                """
                package a; @DodCriterion("x") class U {
                  @Test void yesCustom() { new TextAssert("a").isShort(); }
                  @Test void yesCustomInherited() { new TextAssert("a").isNotNull(); }
                }
                """));
  }

  @Test
  void anExpectedExceptionOfJUnit4IsAnAssertion() {
    assertReached(
        project()
            .library(
                """
                package org.junit; import java.lang.annotation.*; //bare
                @Retention(RetentionPolicy.RUNTIME) public @interface Test {
                  class None extends Throwable {}
                  Class<? extends Throwable> expected() default None.class;
                  long timeout() default 0L;
                }
                """)
            .test(
                """
                package a; import dev.dodproof.junit.*; //bare
                @DodCriterion("x") public class T {
                  @org.junit.Test(expected = IllegalStateException.class)
                  public void yesExpected() { throw new IllegalStateException(); }
                  @org.junit.Test(timeout = 5) public void noTimeout() {}
                  @org.junit.Test(expected = org.junit.Test.None.class) public void noNone() {}
                }
                """));
  }

  @Test
  void codeThatNeverRunsIsNoAssertion() {
    assertReached(
        project()
            .test("package a; class Flags { static final boolean OFF = false; }")
            .test(
                """
                package a; @DodCriterion("x") class T {
                  static final boolean NEVER = Flags.OFF && Boolean.getBoolean("x");
                  static final int SIZE = 7;
                  void check() { Assertions.fail(); }
                  void neverCalled() { check(); }
                  @Test void noIfFalse() { if (false) { check(); } }
                  @Test void noElseOfTrue() { if (true) { hashCode(); } else { check(); } }
                  @Test void noFieldOfAnotherClass() { if (Flags.OFF) { check(); } }
                  @Test void noFoldedExpression() { if (SIZE * 2 < 14 || Flags.OFF) { check(); } }
                  @Test void noHalfOfACondition() { if (Flags.OFF && hashCode() == 0) { check(); } }
                  @Test void noOtherHalf() { if (hashCode() == 0 && Flags.OFF) { check(); } }
                  @Test void noLocalConstant() { final boolean off = false; if (off) { check(); } }
                  @Test void noConditional() {
                    Runnable held = Flags.OFF ? this::check : this::hashCode;
                    held.run();
                  }
                  @Test void noAfterReturn() { if (true) { return; } check(); }
                  @Test void noAfterThrow() {
                    if (true) { throw new IllegalStateException(); }
                    check();
                  }
                  @Test void noAfterEndlessLoop() { while (!Flags.OFF) { hashCode(); if (false) break; } check(); }
                  @Test void noLambda() { if (Flags.OFF) { List.of(1).forEach(i -> check()); } }
                  @Test void noAnonymous() {
                    if (Flags.OFF) {
                      new Thread(new Runnable() { @Override public void run() { check(); } }).run();
                    }
                  }
                  @Test void noThrow() { if (Flags.OFF) { throw new AssertionError(); } }
                  @Test void noAssertOfTrue() { assert true : "never told"; }
                  @Test void noHandlerOfNothing() {
                    try { if (Flags.OFF) { hashCode(); } } catch (RuntimeException e) { check(); }
                  }
                  @Test void noCase() { switch (SIZE) { case 8: check(); break; default: hashCode(); } }
                  @Test void noDefault() { switch (SIZE) { case 7: break; default: check(); } }
                  @Test void noFarCase() { switch (SIZE) { case -9: case 70000: check(); break; default: } }
                  @Test void noSwitchExpression() {
                    int value = switch ('a') { case 'b' -> { check(); yield 1; } default -> 2; };
                    hashCode();
                  }
                }
                """));
  }

  @Test
  void codeThatMayRunIsAnAssertion() {
    assertReached(
        project()
            .test(
                """
                package a; @DodCriterion("x") class T {
                  static final boolean ON = true;
                  static final int SIZE = 7;
                  void check() { Assertions.fail(); }
                  @Test void yesIfTrue() { if (ON) { check(); } }
                  @Test void yesUnknown() { if (hashCode() == 3) { check(); } }
                  @Test void yesAfterReturn() { if (hashCode() == 3) { return; } check(); }
                  @Test void yesCase() { switch (SIZE) { case 7: check(); break; default: } }
                  @Test void yesFallenThrough() { switch (SIZE) { case 7: hashCode(); case 8: check(); } }
                  @Test void yesDefault() { switch (SIZE) { case 8: break; default: check(); } }
                  @Test void yesUnknownCase() { switch (hashCode()) { case 8: check(); break; default: } }
                  @Test void yesOneOfTwoConstants() {
                    switch (hashCode() == 0 ? 1 : 2) { case 1: check(); break; default: }
                  }
                  @Test void yesHandler() { try { hashCode(); } catch (RuntimeException e) { check(); } }
                  @Test void yesFinally() { try { hashCode(); } finally { check(); } }
                  @Test void yesLoop() { for (int i = 0; i < 3; i++) { check(); } }
                  @Test void yesOnce() { do { check(); } while (false); }
                  @Test void yesAssert() { assert hashCode() != 0; }
                  @Test void yesAssertOfFalse() { assert !ON; }
                }
                """));
  }

  private static void assertReached(FixtureProject project) {
    List<DeclaredTest> tests = project.compile().scan().tests();

    assertThat(tests).isNotEmpty();
    assertThat(tests.stream().filter(DeclaredTest::reachesAssertion).map(test -> name(test)))
        .allMatch(name -> name.startsWith("yes"));
    assertThat(tests.stream().filter(test -> !test.reachesAssertion()).map(test -> name(test)))
        .allMatch(name -> name.startsWith("no"));
  }

  /** The test's own name, or for a test called {@code t} the one of its class. */
  private static String name(DeclaredTest test) {
    String method = test.id().methodName();
    return method.equals("t")
        ? test.id().className().substring(2).toLowerCase(Locale.ROOT)
        : method;
  }

  private static List<Boolean> reached(FixtureProject project, AssertionLibraries libraries) {
    return new InventoryScanner(TestAnnotations.standard(), libraries)
        .scan(project.layout()).tests().stream().map(DeclaredTest::reachesAssertion).toList();
  }

  private FixtureProject project() {
    return new FixtureProject(folder);
  }
}
