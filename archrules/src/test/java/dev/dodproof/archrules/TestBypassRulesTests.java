package dev.dodproof.archrules;

import static dev.dodproof.archrules.TestBypassRules.NO_TESTS_SHOULD_BE_BYPASSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestBypassRulesTests {

  private static final String DISABLED =
      """
      @Disabled("until 2026-06-30: SHOP-1, the server is rebuilt")
      class DisabledTests {
        @Test void runs() { Assertions.assertTrue(true); }
        @Test @Disabled void withoutReason() { Assertions.assertTrue(true); }
        @Test @Disabled("flaky") void withoutExpiry() { Assertions.assertTrue(true); }
        @Test @Disabled("until 2026-06-29: SHOP-2") void expired() { Assertions.assertTrue(true); }
        @Test @Disabled("until 2026-02-30: SHOP-3") void noDay() { Assertions.assertTrue(true); }
        @Test @Disabled("until 2026-12-31: ") void noText() { Assertions.assertTrue(true); }
        @Test @Later void byMeta() { Assertions.assertTrue(true); }
        @Test @EnabledOnOs(OS.LINUX) void condition() { Assertions.assertTrue(true); }
        @Test @EnabledOnOs(value = OS.LINUX, disabledReason = "no end: needs procfs")
        void platform() { Assertions.assertTrue(true); }
        @Test @Disabled("no end: never") void never() { Assertions.assertTrue(true); }
        @Test
        @EnabledIfSystemProperty(named = "a", matches = "b", disabledReason = "no end: slow")
        @EnabledIfSystemProperty(named = "c", matches = "d")
        void repeated() { Assertions.assertTrue(true); }
      }
      """;

  private static final String LATER =
      """
      @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
      @Disabled("later")
      @interface Later {}
      """;

  private static final String WRONG =
      """
      class WrongTests {
        static final boolean NEVER = false;
        @Test void empty() {}
        @Test void skipped() {
          Assumptions.assumeTrue(false);
          Assertions.assertTrue(true);
        }
        @Test void skippedWithText() {
          Assumptions.assumeFalse(true, "later");
          Assertions.assertTrue(true);
        }
        @Test void skippedByConstant() {
          Assumptions.assumeTrue(NEVER, () -> "later");
          Assertions.assertTrue(true);
        }
        @Test void error() {
          try { Assertions.assertTrue(true); }
          catch (AssertionError e) {}
        }
        @Test void everything() {
          try { check(); }
          catch (Throwable e) { return; }
        }
        @Test void failing() {
          try { System.gc(); Assertions.fail(); }
          catch (Throwable e) {}
        }
        @Test void exception() {
          try { Assertions.assertEquals(1, System.in.read()); }
          catch (Exception e) {}
        }
        private static void check() { Assertions.assertTrue(true); }
      }
      """;

  private static final String CLEAN =
      """
      class CleanTests {
        @BeforeEach void prepare() {}
        @Test void checks() { Assertions.assertTrue(true); }
        @Test void assumes() {
          boolean windows = File.separatorChar == '\\\\';
          Assumptions.assumeTrue(windows);
          Assumptions.assumeTrue(windows && System.nanoTime() > 0, "a text");
          Assumptions.assumeFalse(windows || System.nanoTime() > 0);
          Assumptions.assumeTrue(true);
          if (windows) {
            Assumptions.assumeTrue(false, "only elsewhere");
          }
          Assertions.assertTrue(true);
        }
        @Test void expectsAnException() {
          try { System.in.read(); Assertions.fail("should have failed"); }
          catch (IOException expected) {}
        }
        @Test void expectsAFailure() {
          try { Assertions.assertTrue(false); }
          catch (AssertionError expected) { return; }
          throw new AssertionError("should have failed");
        }
        @Test void expectsAnExceptionAndLeaves() {
          try { Assertions.assertEquals(1, System.in.read()); }
          catch (IOException expected) { return; }
          Assertions.fail();
        }
        @Test void collects() throws InterruptedException {
          List<Throwable> failures = new ArrayList<>();
          Thread thread = new Thread(() -> {
            try { Assertions.assertTrue(true); } catch (Throwable e) { failures.add(e); }
          });
          thread.start();
          thread.join();
          Assertions.assertEquals(List.of(), failures);
        }
        @Test void asksAHelper() { Assertions.assertTrue(passes()); }
        private static boolean passes() {
          try { Assertions.assertTrue(true); return true; } catch (AssertionError e) { return false; }
        }
        @Test void closes() {
          Assertions.assertTrue(true);
          try { System.in.close(); } catch (IOException e) {}
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void listsEveryDisabledTestWithoutValidExcuseAndNoOther() throws IOException {
    ArchRule rule =
        TestBypassRules.noTestsShouldBeBypassedBeyondTheirExpiry(
            Clock.fixed(Instant.parse("2026-06-30T23:59:59Z"), ZoneOffset.UTC));

    String expected = "expected \"until <yyyy-mm-dd>: <reason>\"";
    assertThat(TestClasses.violations(rule, Compiled.from(folder, DISABLED, LATER)))
        .containsExactlyInAnyOrder(
            "Class <com.acme.Later> is disabled by <@org.junit.jupiter.api.Disabled> with the"
                + " reason \"later\"; "
                + expected
                + " in (Later.java)",
            disabled("withoutReason", "", expected, 4),
            disabled("withoutExpiry", "flaky", expected, 5),
            disabled(
                "expired",
                "until 2026-06-29: SHOP-2",
                "expired on 2026-06-29; mend the test, or decide anew",
                6),
            disabled("noDay", "until 2026-02-30: SHOP-3", expected, 7),
            disabled("noText", "until 2026-12-31: ", expected, 8),
            disabled("byMeta", "later", expected, 9),
            condition("condition", "EnabledOnOs", 10),
            disabled("never", "no end: never", expected, 13),
            condition("repeated", "EnabledIfSystemProperty", 17));
  }

  @Test
  void withoutAClockNoReasonIsGoodEnough() throws IOException {
    assertThat(
            TestClasses.violations(
                NO_TESTS_SHOULD_BE_BYPASSED, Compiled.from(folder, DISABLED, LATER)))
        .hasSize(11)
        .contains(
            "Class <com.acme.DisabledTests> is disabled by <@org.junit.jupiter.api.Disabled> with"
                + " the reason \"until 2026-06-30: SHOP-1, the server is rebuilt\"; no test may be"
                + " disabled; mend it, or delete it in (DisabledTests.java)");
  }

  @Test
  void knowsTheAnnotationsOfOtherEngines() throws IOException {
    String ignore =
        "package org.junit; import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME)\n"
            + "public @interface Ignore { String value() default \"\"; }";
    String test =
        "package org.testng.annotations; import java.lang.annotation.*;"
            + " @Retention(RetentionPolicy.RUNTIME)\n"
            + "public @interface Test { boolean enabled() default true; String description()"
            + " default \"\"; }";
    String old =
        """
        class OldTests {
          @org.junit.Ignore("later") public void ignored() { Assertions.assertTrue(true); }
          @org.testng.annotations.Test public void runs() { Assertions.assertTrue(true); }
          @org.testng.annotations.Test(enabled = false, description = "slow")
          public void off() { Assertions.assertTrue(true); }
        }
        """;

    assertThat(
            TestClasses.violations(
                NO_TESTS_SHOULD_BE_BYPASSED, Compiled.from(folder, ignore, test, old)))
        .containsExactlyInAnyOrder(
            "Test <com.acme.OldTests.ignored()> is disabled by <@org.junit.Ignore> with the reason"
                + " \"later\"; no test may be disabled; mend it, or delete it in (OldTests.java:2)",
            "Test <com.acme.OldTests.off()> is disabled by <@org.testng.annotations.Test> with the"
                + " reason \"slow\"; no test may be disabled; mend it, or delete it in"
                + " (OldTests.java:5)");
  }

  @Test
  void listsEveryTestThatCannotFailAndNoOther() throws IOException {
    assertThat(TestClasses.violations(NO_TESTS_SHOULD_BE_BYPASSED, Compiled.from(folder, WRONG)))
        .containsExactlyInAnyOrder(
            "Test <com.acme.WrongTests.empty()> is empty in (WrongTests.java:3)",
            skips("skipped", 5),
            skips("skippedWithText", 9),
            skips("skippedByConstant", 13),
            drops("error", "java.lang.AssertionError", 18),
            drops("everything", "java.lang.Throwable", 22),
            drops("failing", "java.lang.Throwable", 26),
            drops("exception", "java.lang.Exception", 30));
  }

  @Test
  void acceptsTestsThatCanFail() throws IOException {
    assertThat(TestClasses.violations(NO_TESTS_SHOULD_BE_BYPASSED, Compiled.from(folder, CLEAN)))
        .isEmpty();
  }

  @Test
  void failsWhenNoClassHasATest() throws IOException {
    assertThat(
            TestClasses.violations(
                NO_TESTS_SHOULD_BE_BYPASSED, Compiled.from(folder, "class Main {}")))
        .containsExactly(Bypasses.NO_TEST);
  }

  private static String disabled(String method, String reason, String complaint, int line) {
    return "Test <com.acme.DisabledTests."
        + method
        + "()> is disabled by <@org.junit.jupiter.api.Disabled> with the reason \""
        + reason
        + "\"; "
        + complaint
        + " in (DisabledTests.java:"
        + line
        + ")";
  }

  private static String condition(String method, String annotation, int line) {
    return "Test <com.acme.DisabledTests."
        + method
        + "()> is disabled by <@org.junit.jupiter.api.condition."
        + annotation
        + "> with the reason \"\"; expected \"until <yyyy-mm-dd>: <reason>\" or \"no end:"
        + " <reason>\" in (DisabledTests.java:"
        + line
        + ")";
  }

  private static String skips(String method, int line) {
    return String.format(
        "Method <com.acme.WrongTests.%s()> skips its test by an assumption that never holds in"
            + " (WrongTests.java:%d)",
        method, line);
  }

  private static String drops(String method, String what, int line) {
    return String.format(
        "Method <com.acme.WrongTests.%s()> drops <%s> round an assertion in (WrongTests.java:%d)",
        method, what, line);
  }
}
