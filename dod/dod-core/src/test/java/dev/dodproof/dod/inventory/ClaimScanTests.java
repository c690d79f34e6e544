package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dodproof.dod.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which claims a test has. */
final class ClaimScanTests {

  private static final String FAIL = " { Assertions.fail(); } ";

  @TempDir private Path folder;

  @Test
  void aMethodClaimsWhatStandsOnItOnceOrRepeated() {
    assertThat(
            project()
                .test(
                    """
                    package a; class T {
                      @Test @DodCriterion("one") void once() { Assertions.fail(); }
                      @Test @DodCriterion("one") @DodCriterion(value = "two", phase = "P")
                      void twice(TestInfo info) { Assertions.fail(); }
                      @Test void none() { Assertions.fail(); }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.T#once() :one", "a.T#twice(org.junit.jupiter.api.TestInfo) :one + P:two");
  }

  @Test
  void aClaimOnAnAnnotationHoldsThroughSeveralAnnotations() {
    assertThat(
            project()
                .test(
                    "package a; @Retention(RetentionPolicy.RUNTIME) @DodCriterion(\"deep\")"
                        + " @interface Deep {}")
                .test("package a; @Retention(RetentionPolicy.RUNTIME) @Deep @interface Meta {}")
                .test("package a; class T { @Test @Meta void t()" + FAIL + "}")
                .lines())
        .containsExactly("a.T#t() :deep");
  }

  @Test
  void anAnnotationThatCarriesItselfEndsTheSearch() {
    assertThat(
            project()
                .test(
                    "package a; @Retention(RetentionPolicy.RUNTIME) @Loop @DodCriterion(\"x\")"
                        + " @interface Loop {}")
                .test("package a; class T { @Test @Loop void t()" + FAIL + "}")
                .lines())
        .containsExactly("a.T#t() :x");
  }

  @Test
  void aRepeatedAnnotationClaimsAsOneThatStandsThereOnce() {
    assertThat(
            project()
                .test(
                    """
                    package a; @Retention(RetentionPolicy.RUNTIME) @DodCriterion("again")
                    @Repeatable(Again.All.class) @interface Again {
                      @Retention(RetentionPolicy.RUNTIME) @interface All { Again[] value(); }
                    }
                    """)
                .test("package a; class T { @Test @Again @Again void t()" + FAIL + "}")
                .lines())
        .containsExactly("a.T#t() :again");
  }

  @Test
  void anAnnotationThatIsGoneAtRunTimeClaimsNothing() {
    assertThat(
            project()
                .test(
                    "package a; @Retention(RetentionPolicy.CLASS) @DodCriterion(\"gone\")"
                        + " @interface Gone {}")
                .test("package a; class T { @Test @Gone void t()" + FAIL + "}")
                .lines())
        .isEmpty();
  }

  @Test
  void anAnnotationTypeOfALibraryIsTakenToClaimNothing() {
    assertThat(
            project()
                .library(
                    "package lib; @Retention(RetentionPolicy.RUNTIME) @DodCriterion(\"unseen\")"
                        + " public @interface Lib {}")
                .test("package a; class T { @Test @lib.Lib void t()" + FAIL + "}")
                .lines())
        .isEmpty();
  }

  @Test
  void annotationTypesAreFoundInMainClassesAndInOtherModules() {
    assertThat(
            project()
                .main(
                    "kit",
                    "package kit; @Retention(RetentionPolicy.RUNTIME) @DodCriterion(\"main\")"
                        + " public @interface Main {}")
                .test(
                    "kit",
                    "package kit; @Retention(RetentionPolicy.RUNTIME) @DodCriterion(\"test\")"
                        + " public @interface Other {}")
                .test(
                    "user", "package a; class T { @Test @kit.Main @kit.Other void t()" + FAIL + "}")
                .lines())
        .containsExactly("a.T#t() :main + :test");
  }

  @Test
  void aClassClaimsForItsTestsAndForThoseOfTheClassesInIt() {
    assertThat(
            project()
                .test(
                    """
                    package a; @DodCriterion("class") class T {
                      @Test @DodCriterion("method") void t() { Assertions.fail(); }
                      @BeforeEach void notATest() {}
                      void helper() {}
                      @Nested class Inner {
                        @Test void inner() { Assertions.fail(); }
                        @Nested class Innermost { @Test void deep() { Assertions.fail(); } }
                      }
                      static class Beside { @Test void beside() { Assertions.fail(); } }
                    }
                    """)
                .lines())
        .containsExactly(
            "a.T#t() :method + :class",
            "a.T$Beside#beside() :class",
            "a.T$Inner#inner() :class",
            "a.T$Inner$Innermost#deep() :class");
  }

  @Test
  void superClassesAndInterfacesClaimForTheTestsOfTheClass() {
    assertThat(
            project()
                .test("package a; @DodCriterion(\"interface\") interface I {}")
                .test("package a; @DodCriterion(\"super\") abstract class S {}")
                .test(
                    "package a; @DodCriterion(\"own\") class T extends S implements I { @Test void"
                        + " t()"
                        + FAIL
                        + "}")
                .lines())
        .containsExactly("a.T#t() :super + :interface + :own");
  }

  @Test
  void thePhaseIsTheNearestOne() {
    assertThat(
            project()
                .test("@dev.dodproof.junit.DodPhase(\"PACKAGE\") package a;")
                .test(
                    """
                    package a; class T {
                      @Test @DodCriterion("p") void ofPackage() { Assertions.fail(); }
                      @Test @DodCriterion(value = "c", phase = "OWN") @DodPhase("METHOD")
                      void own() { Assertions.fail(); }
                    }
                    """)
                .test(
                    """
                    package a; @DodPhase("CLASS") class U {
                      @Test @DodCriterion("m") @DodPhase("METHOD") void m() { Assertions.fail(); }
                      @Test @DodCriterion("c") void c() { Assertions.fail(); }
                      @Nested class Inner { @Test @DodCriterion("e") void e() { Assertions.fail(); } }
                      @Nested @DodPhase("INNER") class Near {
                        @Test @DodCriterion("n") void n() { Assertions.fail(); }
                      }
                    }
                    """)
                .test("package a; class V extends U {}")
                .test("package b; class W { @Test @DodCriterion(\"w\") void w()" + FAIL + "}")
                .lines())
        .containsExactly(
            "a.T#ofPackage() PACKAGE:p",
            "a.T#own() OWN:c",
            "a.U#c() CLASS:c",
            "a.U#m() METHOD:m",
            "a.U$Inner#e() CLASS:e",
            "a.U$Near#n() INNER:n",
            "a.V#c() CLASS:c",
            "a.V#m() METHOD:m",
            "b.W#w() :w");
  }

  @Test
  void theSameClaimMadeTwiceCountsOnce() {
    assertThat(
            project()
                .test(
                    "package a; @DodCriterion(\"x\") class T { @Test @DodCriterion(\"x\") void t()"
                        + FAIL
                        + "}")
                .lines())
        .containsExactly("a.T#t() :x");
  }

  @Test
  void parameterTypesAreSpelledAsReflectionSpellsThem() {
    assertThat(
            project()
                .test(
                    """
                    package a; class T {
                      static class Own {}
                      @Test @DodCriterion("x")
                      void t(int i, String[][] s, Map.Entry<String, long[]> e, Own o) {
                        Assertions.fail();
                      }
                    }
                    """)
                .lines())
        .containsExactly("a.T#t(int,java.lang.String[][],java.util.Map$Entry,a.T$Own) :x");
  }

  @Test
  void theLocationIsTheFirstInstructionInTheSourceFile() {
    Inventory inventory =
        project()
            .test(
                "core",
                """
                package a.b; class T {
                  @Test
                  @DodCriterion("x")
                  void t() {
                    // a comment
                    Assertions.fail();
                  }
                }
                """)
            .compile()
            .scan();

    assertThat(inventory.tests())
        .extracting(DeclaredTest::location, DeclaredTest::module)
        .containsExactly(tuple(new SourceLocation("core/src/test/java/a/b/T.java", 6), "core"));
  }

  @Test
  void withoutASourceFileTheLocationNamesPackageAndFile() throws IOException {
    FixtureProject project =
        project()
            .test("package a; class T { @Test @DodCriterion(\"x\") void t()" + FAIL + "}")
            .compile();
    Files.delete(project.root().resolve("src/test/java/a/T.java"));

    assertThat(project.scan().tests())
        .extracting(test -> test.location().toString())
        .containsExactly("a/T.java:1");
  }

  private FixtureProject project() {
    return new FixtureProject(folder);
  }
}
