package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.archrules.bytecode.TestKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a test, in which class it runs, and what can never run. */
final class TestDiscoveryTests {

  @TempDir private Path folder;

  @Test
  void everyJupiterAnnotationMakesATest() {
    assertThat(
            project()
                .test(
                    """
                    package a; @DodCriterion("x") class T {
                      @Test void test() { Assertions.fail(); }
                      @RepeatedTest(2) void repeated() { Assertions.fail(); }
                      @TestTemplate void template() { Assertions.fail(); }
                      @org.junit.jupiter.params.ParameterizedTest
                      @org.junit.jupiter.params.provider.ValueSource(ints = 1)
                      void parameterized(int i) { Assertions.fail(); }
                      @TestFactory List<DynamicTest> factory() {
                        return List.of(DynamicTest.dynamicTest("d", () -> Assertions.fail()));
                      }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.T#factory() :x",
            "a.T#parameterized(int) :x",
            "a.T#repeated() :x",
            "a.T#template() :x",
            "a.T#test() :x");
  }

  @Test
  void anAnnotationThatCarriesATestAnnotationMakesATest() {
    assertThat(
            project()
                .test("package a; @Retention(RetentionPolicy.RUNTIME) @Test @interface Fast {}")
                .test("package a; @Retention(RetentionPolicy.RUNTIME) @Fast @interface Faster {}")
                .test(
                    """
                    package a; class T {
                      @Faster @DodCriterion("x") void t() { Assertions.fail(); }
                    }
                    """)
                .lines())
        .containsExactly("a.T#t() :x");
  }

  @Test
  void otherAnnotationsMakeNoTest() {
    assertThat(
            project()
                .test("package a; @Retention(RetentionPolicy.RUNTIME) @interface Plain {}")
                .test(
                    """
                    package a; class T {
                      @Plain @DodCriterion("plain") void plain() { Assertions.fail(); }
                      @BeforeEach @DodCriterion("before") void before() { Assertions.fail(); }
                      @DodCriterion("none") void none() { Assertions.fail(); }
                      @DodCriterion("field") int field;
                    }
                    """)
                .lines())
        .containsExactly(
            "a.T#before() :before ! it is not a test: no test annotation",
            "a.T#field() :field ! it is not a test: no test annotation ~",
            "a.T#none() :none ! it is not a test: no test annotation",
            "a.T#plain() :plain ! it is not a test: no test annotation");
  }

  @Test
  void anUnknownAnnotationMayMakeATestOfAMethodThatClaimsByItself() {
    assertThat(
            project()
                .library(
                    "package lib; @Retention(RetentionPolicy.RUNTIME) @Test public @interface Mine"
                        + " {}")
                .test(
                    """
                    package a; @DodCriterion("class") abstract class S {
                      @lib.Mine @DodCriterion("x") void own() { Assertions.fail(); }
                      @lib.Mine void silent() { Assertions.fail(); }
                    }
                    """)
                .test("package a; class T extends S { @Test void t() { Assertions.fail(); } }")
                .lines())
        .containsExactly("a.T#own() :x + :class", "a.T#t() :class");
  }

  @Test
  void anAnnotationOfALibraryCanBeNamedAsATest() {
    FixtureProject project =
        project()
            .library(
                "package lib; @Retention(RetentionPolicy.RUNTIME) @Test public @interface Mine {}")
            .test(
                """
                package a; @DodCriterion("class") class T {
                  @lib.Mine void t() { Assertions.fail(); }
                  @lib.Mine private void hidden() { Assertions.fail(); }
                }
                """)
            .compile();
    TestAnnotations annotations =
        TestAnnotations.standard().with("lib.Mine", TestKind.JUPITER_TEST);

    Inventory inventory =
        new InventoryScanner(annotations, AssertionLibraries.standard()).scan(project.layout());

    assertThat(inventory.tests())
        .extracting(FixtureProject::line)
        .containsExactly("a.T#hidden() :class ! it is private", "a.T#t() :class");
  }

  @Test
  void methodsThatJupiterNeverRunsAreNamed() {
    assertThat(
            project()
                .test(
                    """
                    package a; class T {
                      @Test @DodCriterion("x") private void hidden() { Assertions.fail(); }
                      @Test @DodCriterion("x") static void fixed() { Assertions.fail(); }
                      @Test @DodCriterion("x") int number() { Assertions.fail(); return 1; }
                      @Test @DodCriterion("x") Map<?, ?>[] map() { Assertions.fail(); return null; }
                      @TestFactory @DodCriterion("x") void empty() { Assertions.fail(); }
                      @RepeatedTest(2) @DodCriterion("x") String again() { return fail(); }
                      private String fail() { return Assertions.fail(); }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.T#again() :x ! it returns a value (java.lang.String)",
            "a.T#empty() :x ! it is a test factory and returns no tests",
            "a.T#fixed() :x ! it is static",
            "a.T#hidden() :x ! it is private",
            "a.T#map() :x ! it returns a value (java.util.Map[])",
            "a.T#number() :x ! it returns a value (int)");
  }

  @Test
  void classesThatJupiterNeverRunsAreNamed() {
    assertThat(
            project()
                .test(
                    """
                    package a; class T {
                      @DodCriterion("x") class Inner { @Test void t() { Assertions.fail(); } }
                      @DodCriterion("x") @Nested static class Fixed {
                        @Test void t() { Assertions.fail(); }
                      }
                      @DodCriterion("x") @Nested private class Hidden {
                        @Test void t() { Assertions.fail(); }
                        @Nested class Deep { @Test void t() { Assertions.fail(); } }
                      }
                      private static class Secret {
                        @Test @DodCriterion("x") void t() { Assertions.fail(); }
                      }
                      Object anonymous() {
                        return new Object() {
                          @Test @DodCriterion("x") void t() { Assertions.fail(); }
                        };
                      }
                      void local() {
                        class Local { @Test @DodCriterion("x") void t() { Assertions.fail(); } }
                      }
                    }
                    """)
                .test(
                    "package a; @Nested class Top { @Test @DodCriterion(\"x\") void t() {"
                        + " Assertions.fail(); } }")
                .lines())
        .containsExactly(
            "a.T$1#t() :x ! its class a.T$1 is local or anonymous",
            "a.T$1Local#t() :x ! its class a.T$1Local is local or anonymous",
            "a.T$Fixed#t() :x ! its class a.T$Fixed has @Nested and is static",
            "a.T$Hidden#t() :x ! its class a.T$Hidden is private",
            "a.T$Hidden$Deep#t() :x"
                + " ! its class a.T$Hidden$Deep is nested in a.T$Hidden, which never runs",
            "a.T$Inner#t() :x ! its class a.T$Inner is an inner class without @Nested",
            "a.T$Secret#t() :x ! its class a.T$Secret is private",
            "a.Top#t() :x");
  }

  @Test
  void inheritedTestsRunInEveryConcreteClass() {
    assertThat(
            project()
                .test(
                    "base",
                    """
                    package base; public abstract class Base {
                      @Test @DodCriterion("base") public void t() { Assertions.fail(); }
                      @Test @DodCriterion("hidden") private void hidden() { Assertions.fail(); }
                    }
                    """)
                .test(
                    "base",
                    """
                    package base; public interface Contract {
                      @Test @DodCriterion("contract") default void c() { Assertions.fail(); }
                      @Test @DodCriterion("fixed") static void s() { Assertions.fail(); }
                    }
                    """)
                .test(
                    "user", "package u; class First extends base.Base implements base.Contract {}")
                .test("user", "package u; class Second extends First {}")
                .test("user", "package u; abstract class Third extends base.Base {}")
                .lines())
        .containsExactly(
            "base.Base#hidden() :hidden ! it is private",
            "base.Contract#s() :fixed ! it is static",
            "u.First#c() :contract",
            "u.First#t() :base",
            "u.Second#c() :contract",
            "u.Second#t() :base");
  }

  @Test
  void testsInheritedFromMainClassesCount() {
    assertThat(
            project()
                .main(
                    "kit",
                    """
                    package kit; @DodCriterion("class") public abstract class Kit {
                      @Test @DodCriterion("kit") public void t() { Assertions.fail(); }
                    }
                    """)
                .main("kit", "package kit; public abstract class Between extends Kit {}")
                .test("user", "package u; class T extends kit.Between {}")
                .lines())
        .containsExactly("u.T#t() :kit + :class");
  }

  @Test
  void anOverridingMethodHasOnlyItsOwnClaim() {
    assertThat(
            project()
                .test(
                    """
                    package a; class Base {
                      @Test @DodCriterion("x") void plain() { Assertions.fail(); }
                      @Test @DodCriterion("x") void test() { Assertions.fail(); }
                      @Test @DodCriterion("x") void again() { Assertions.fail(); }
                    }
                    """)
                .test(
                    """
                    package a; class Sub extends Base {
                      @Override void plain() { Assertions.fail(); }
                      @Override @Test void test() { Assertions.fail(); }
                      @Override @Test @DodCriterion("y") void again() { Assertions.fail(); }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.Base#again() :x", "a.Base#plain() :x", "a.Base#test() :x", "a.Sub#again() :y");
  }

  @Test
  void anAbstractClassWithoutAConcreteOneNeverRuns() {
    assertThat(
            project()
                .test(
                    """
                    package a; abstract class Lonely {
                      @Test @DodCriterion("x") void t() { Assertions.fail(); }
                      @Nested class Inner { @Test @DodCriterion("n") void n() { Assertions.fail(); } }
                    }
                    """)
                .test(
                    "package a; interface Contract { @Test @DodCriterion(\"x\") default void t() {"
                        + " Assertions.fail(); } }")
                .test("package a; abstract class AlsoLonely extends Lonely {}")
                .lines())
        .containsExactly(
            "a.Contract#t() :x ! its class a.Contract is abstract and has no concrete subclass",
            "a.Lonely#t() :x ! its class a.Lonely is abstract and has no concrete subclass",
            "a.Lonely$Inner#n() :n"
                + " ! its class a.Lonely$Inner is nested in a.Lonely, which never runs");
  }

  @Test
  void aNestedClassOfAnAbstractClassRunsWithItsSubclass() {
    assertThat(
            project()
                .test(
                    """
                    package a; abstract class Base {
                      @Nested class Inner { @Test @DodCriterion("n") void n() { Assertions.fail(); } }
                    }
                    """)
                .test("package a; class Sub extends Base {}")
                .lines())
        .containsExactly("a.Base$Inner#n() :n");
  }

  @Test
  void aClaimThatEverySubclassOverridesAwayNeverRuns() {
    assertThat(
            project()
                .test(
                    """
                    package a; abstract class Base {
                      @Test @DodCriterion("lost") void lost() { Assertions.fail(); }
                      @Test @DodCriterion("kept") void kept() { Assertions.fail(); }
                      @Test @DodCriterion("outline") abstract void outline();
                    }
                    """)
                .test(
                    """
                    package a; class Sub extends Base {
                      @Override @Test void lost() { Assertions.fail(); }
                      @Override @Test @DodCriterion("kept") void kept() { Assertions.fail(); }
                      @Override void outline() { Assertions.fail(); }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.Base#lost() :lost ! its class a.Base is abstract, and its subclasses override it"
                + " without the claim (a.Sub)",
            "a.Base#outline() :outline ! its class a.Base is abstract, and its subclasses override"
                + " it without the claim (a.Sub) ~",
            "a.Sub#kept() :kept");
  }

  @Test
  void bridgesOfTheCompilerNeitherHideNorAddTests() {
    assertThat(
            project()
                .test(
                    """
                    package a; abstract class Hidden {
                      @Test @DodCriterion("visible") public void t() { Assertions.fail(); }
                    }
                    """)
                .test("package a; public class Visible extends Hidden {}")
                .test(
                    """
                    package a; interface Generic<E> {
                      @Test @DodCriterion("generic") default void g(E e) { Assertions.fail(); }
                    }
                    """)
                .test(
                    """
                    package a; class Narrow implements Generic<TestInfo> {
                      @Override @Test public void g(TestInfo e) { Assertions.fail(); }
                    }
                    """)
                .test("package a; class Wide implements Generic<TestInfo> {}")
                .lines())
        .containsExactly("a.Visible#t() :visible", "a.Wide#g(java.lang.Object) :generic");
  }

  @Test
  void aClassThatClaimsAndHasNoTestIsNamed() {
    assertThat(
            project()
                .test("package a; @DodCriterion(\"empty\") class Empty { void t() {} }")
                .test("package a; @DodCriterion(\"base\") abstract class Base {}")
                .test("package a; class Sub extends Base { @Test void t() { Assertions.fail(); } }")
                .test(
                    """
                    package a; @DodCriterion("outer") class Outer {
                      @Nested class In { @Test void t() { Assertions.fail(); } }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.Empty#*() :empty ! its class a.Empty has no test ~",
            "a.Outer$In#t() :outer",
            "a.Sub#t() :base");
  }

  @Test
  void aClassThatMayInheritItsTestsFromALibrarySaysSo() {
    assertThat(
            project()
                .library(
                    "package lib; public class Contract {"
                        + " @Test @DodCriterion(\"unseen\") public void t() { Assertions.fail(); } }")
                .test(
                    "package a; @DodCriterion(\"x\") class T extends lib.Contract"
                        + " implements java.io.Serializable {}")
                .test("package a; class Unclaimed extends lib.Contract {}")
                .lines())
        .containsExactly(
            "a.T#*() :x ! its class a.T has no test in this project, and what it inherits from a"
                + " library cannot be linked (lib.Contract) ~");
  }

  @Test
  void abstractTestsAndTheirClaimsAreFoundInTheTestsOfAnotherModule() {
    assertThat(
            project()
                .test(
                    "kit",
                    """
                    package kit; @DodCriterion("class") public abstract class Contract {
                      @Test @DodCriterion("base") void base() { check(); }
                      protected abstract void check();
                    }
                    """)
                .test(
                    "kit",
                    "package kit; public interface Also {"
                        + " @Test @DodCriterion(\"also\") default void also() { Assertions.fail(); } }")
                .test(
                    "user",
                    """
                    package a; class T extends kit.Contract implements kit.Also {
                      @Override protected void check() { Assertions.fail(); }
                    }
                    """)
                .lines())
        .containsExactly("a.T#also() :also + :class", "a.T#base() :base + :class");
  }

  @Test
  void jUnit4NeedsPublicClassesAndMethods() {
    assertThat(
            junit4()
                .test(
                    """
                    package a; public class T { //bare
                      @org.junit.Test @dev.dodproof.junit.DodCriterion("x") public void runs() {
                        org.junit.Assert.fail();
                      }
                      @org.junit.Test @dev.dodproof.junit.DodCriterion("x") void hidden() {}
                      @org.junit.Test @dev.dodproof.junit.DodCriterion("x")
                      public static void fixed() {}
                    }
                    """)
                .test(
                    """
                    package a; class U { //bare
                      @org.junit.Test @dev.dodproof.junit.DodCriterion("x") public void runs() {
                        org.junit.Assert.fail();
                      }
                    }
                    """)
                .test(
                    """
                    package a; @org.junit.runner.RunWith(Object.class) class Own { //bare
                      @org.junit.Test @dev.dodproof.junit.DodCriterion("x") void runs() {
                        org.junit.Assert.fail();
                      }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.Own#runs() :x",
            "a.T#fixed() :x ! it is static ~",
            "a.T#hidden() :x ! it is not public, which JUnit 4 demands ~",
            "a.T#runs() :x",
            "a.U#runs() :x ! its class a.U is not public, which JUnit 4 demands");
  }

  @Test
  void jUnit3MethodsAreTestsByTheirName() {
    assertThat(
            project()
                .library("package junit.framework; public class TestCase extends Assert {}")
                .library(
                    "package junit.framework; public class Assert { //bare\n"
                        + " public static void assertTrue(boolean b) {} }")
                .test(
                    """
                    package a; @DodCriterion("x") public class T extends junit.framework.TestCase {
                      public void testIt() { assertTrue(true); }
                      public void helper() {}
                    }
                    """)
                .lines())
        .containsExactly("a.T#testIt() :x");
  }

  @Test
  void archUnitRulesAreFieldsAndMethodsOfTheirOwnClass() {
    assertThat(
            project()
                .library(
                    "package com.tngtech.archunit.junit; @Retention(RetentionPolicy.RUNTIME) public"
                        + " @interface ArchTest {}")
                .library("package com.tngtech.archunit.junit; public class ArchTests {}")
                .test(
                    """
                    package a; import com.tngtech.archunit.junit.*; abstract class Rules {
                      @ArchTest @DodCriterion("field") private static final Object rule =
                          new Object();
                      @ArchTest @DodCriterion("method") private static void m(Object classes) {}
                      @ArchTest @DodCriterion("group") static final ArchTests group = null;
                    }
                    """)
                .test("package a; class Arch extends Rules {}")
                .lines())
        .containsExactly(
            "a.Rules#group() :group"
                + " ! it only includes other rules: the criterion belongs on these",
            "a.Rules#m(java.lang.Object) :method ~",
            "a.Rules#rule() :field");
  }

  @Test
  void classesOfTheSameNameInTwoModulesAreTwoTests() {
    Inventory inventory =
        project()
            .test("one", "package a; class Base { @Test @DodCriterion(\"1\") void t() {} }")
            .test("one", "package a; class Sub extends Base {}")
            .test("two", "package a; class Base { @Test @DodCriterion(\"2\") void t() {} }")
            .test("two", "package a; class Sub extends Base {}")
            .compile()
            .scan();

    assertThat(inventory.tests())
        .extracting(test -> test.module() + " " + FixtureProject.line(test))
        .containsExactly(
            "one a.Base#t() :1 ~",
            "one a.Sub#t() :1 ~",
            "two a.Base#t() :2 ~",
            "two a.Sub#t() :2 ~");
  }

  @Test
  void theSameFilesGiveTheSameInventory() {
    FixtureProject project =
        project()
            .test("b", "package z; class Z { @Test @DodCriterion(\"z\") void t() {} }")
            .test("a", "package y; class Y { @Test @DodCriterion(\"y\") void t() {} }")
            .compile();

    assertThat(project.scan()).isEqualTo(project.scan());
    assertThat(project.scan().tests()).extracting(DeclaredTest::module).containsExactly("a", "b");
  }

  private FixtureProject junit4() {
    return project()
        .library(
            """
            package org.junit; import java.lang.annotation.*; //bare
            @Retention(RetentionPolicy.RUNTIME) public @interface Test {
              class None extends Throwable {}
              Class<? extends Throwable> expected() default None.class;
            }
            """)
        .library("package org.junit; public class Assert { //bare\n public static void fail() {} }")
        .library(
            """
            package org.junit.runner; import java.lang.annotation.*; //bare
            @Retention(RetentionPolicy.RUNTIME) public @interface RunWith { Class<?> value(); }
            """);
  }

  private FixtureProject project() {
    return new FixtureProject(folder);
  }
}
