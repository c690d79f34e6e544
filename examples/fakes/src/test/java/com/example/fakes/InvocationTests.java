package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dodproof.junit.DodCriterion;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationTests {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @DodCriterion(phase = "F12_PARAMETERIZED", value = "claim")
  void isSmall(int number) {
    assertTrue(number < 3);
  }

  @RepeatedTest(3)
  @DodCriterion(phase = "F12_REPEATED", value = "claim")
  void isEarly(RepetitionInfo repetition) {
    assertTrue(repetition.getCurrentRepetition() < 3);
  }

  @TestFactory
  @DodCriterion(phase = "F12_DYNAMIC", value = "claim")
  Stream<DynamicTest> numbers() {
    return Stream.of(1, 2, 3)
        .map(number -> dynamicTest("number " + number, () -> assertTrue(number < 3)));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("none")
  @DodCriterion(phase = "F13_NO_INVOCATION", value = "claim")
  void neverInvoked(int number) {
    assertTrue(number > 0);
  }

  static Stream<Integer> none() {
    return Stream.empty();
  }

  @TestFactory
  @DodCriterion(phase = "F13_EMPTY_FACTORY", value = "claim")
  Stream<DynamicTest> emptyFactory() {
    return Stream.<Integer>empty()
        .map(number -> dynamicTest("number " + number, () -> assertTrue(number > 0)));
  }
}
