package dev.dodproof.junit.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dodproof.junit.DodCriterion;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A million dynamic tests; each class stands for itself. */
final class MillionTestCase {

  static final int TESTS = 1_000_000;

  private MillionTestCase() {}

  private static Stream<DynamicTest> tests() {
    return IntStream.range(0, TESTS)
        .mapToObj(i -> dynamicTest("test " + i, () -> assertTrue(i >= 0)));
  }

  /** They claim nothing. */
  static class Plain {
    @TestFactory
    Stream<DynamicTest> million() {
      return tests();
    }
  }

  /** Their factory claims a criterion. */
  static class Claiming {
    @TestFactory
    @DodCriterion(phase = Suite.PHASE, value = "part-0")
    Stream<DynamicTest> million() {
      return tests();
    }
  }
}
