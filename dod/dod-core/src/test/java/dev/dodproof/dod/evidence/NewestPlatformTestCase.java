package dev.dodproof.dod.evidence;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.Evidence;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that only newer platforms can run; each class stands for itself. */
final class NewestPlatformTestCase {

  private NewestPlatformTestCase() {}

  /** A class of which one of two invocations fails. */
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class Template {

    private final int number;

    Template(int number) {
      this.number = number;
    }

    @Test
    @DodCriterion(value = "numbers", phase = "FIXTURE")
    void isNotTwo() {
      assertNotEquals(2, number);
    }

    @Test
    @DodCriterion(value = "passes", phase = "FIXTURE")
    void passes(Evidence evidence) {
      evidence.value("number", number, "");
    }
  }

  /** Publishes a file and a folder by Jupiter's own means. */
  static class Publishing {
    @Test
    @DodCriterion(value = "publishes", phase = "FIXTURE")
    void publishes(TestReporter reporter) {
      reporter.publishFile(
          "log.txt", MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, "opened"));
      reporter.publishDirectory(
          "folder", folder -> Files.writeString(folder.resolve("inner.txt"), "inside"));
    }

    @Test
    void claimsNothing(TestReporter reporter) {
      reporter.publishFile(
          "other.txt", MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, "other"));
    }
  }

  /** The first test runs, the second one no more if the run is cancelled after it. */
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Several {
    @Test
    @Order(1)
    @DodCriterion(value = "runs", phase = "FIXTURE")
    void runs() {}

    @Test
    @Order(2)
    @DodCriterion(value = "cut short", phase = "FIXTURE")
    void cutShort() {}
  }

  /** A class that fails before its test. */
  static class BeforeAllFails {
    @BeforeAll
    static void prepare() {
      fail("no database");
    }

    @Test
    @DodCriterion(value = "cut short", phase = "FIXTURE")
    void cutShort() {}
  }

  /** A class that is switched off. */
  @Disabled("not today")
  static class NotToday {
    @Test
    @DodCriterion(value = "cut short", phase = "FIXTURE")
    void cutShort() {}
  }

  /** A test of several invocations. */
  static class Parameters {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DodCriterion(value = "cut short", phase = "FIXTURE")
    void cutShort(int number) {
      assertNotEquals(0, number);
    }
  }

  /** A test that is repeated. */
  static class Repetitions {
    @RepeatedTest(3)
    @DodCriterion(value = "cut short", phase = "FIXTURE")
    void cutShort() {}
  }

  /** Tests made as they run, in a container and beside it. */
  static class Factory {
    @TestFactory
    @DodCriterion(value = "cut short", phase = "FIXTURE")
    Stream<DynamicNode> cutShort() {
      return Stream.of(
          dynamicContainer("both", Stream.of(dynamicTest("a", () -> {}))),
          dynamicTest("b", () -> {}));
    }
  }

  /** A class of which each invocation has the same test. */
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class Invocations {

    private final int number;

    Invocations(int number) {
      this.number = number;
    }

    @Test
    @DodCriterion(value = "cut short", phase = "FIXTURE")
    void cutShort() {
      assertNotEquals(0, number);
    }
  }

  /** A class of which the second invocation fails before its test. */
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class BrokenInvocation {

    private final int number;

    BrokenInvocation(int number) {
      this.number = number;
    }

    @BeforeParameterizedClassInvocation
    static void failTheSecond(int number) {
      assertNotEquals(2, number, "second invocation");
    }

    @Test
    @DodCriterion(value = "passes", phase = "FIXTURE")
    void passes() {
      assertNotEquals(2, number);
    }
  }

  /** A class whose only invocation holds such a class. */
  @ParameterizedClass
  @ValueSource(ints = 0)
  static class BrokenNestedInvocation {

    private final int outer;

    BrokenNestedInvocation(int outer) {
      this.outer = outer;
    }

    @Nested
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    class Inner {

      private final int number;

      Inner(int number) {
        this.number = number;
      }

      @BeforeParameterizedClassInvocation
      static void failTheSecond(int number) {
        assertNotEquals(2, number, "second invocation");
      }

      @Test
      @DodCriterion(value = "passes", phase = "FIXTURE")
      void passes() {
        assertNotEquals(outer, number);
      }
    }
  }
}
