package com.example.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DodPhase("KINDS")
class KindsTests extends Inherited implements WithDefault {

  @Nested
  class WhenNested {

    @Nested
    class AndNestedOnceMore {

      @Test
      @DodCriterion("Ways to test: nested")
      void isFound() {
        assertEquals(4, 2 + 2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "日本", "with|bar"})
  @DodCriterion("Ways to test: parameterized")
  void isOneWord(String word) {
    assertEquals(1, word.split(" ").length);
  }

  @RepeatedTest(3)
  @DodCriterion("Ways to test: repeated")
  void isTheSameEveryTime() {
    assertEquals(4, 2 + 2);
  }

  @TestFactory
  @DodCriterion("Ways to test: dynamic")
  Stream<DynamicNode> numbers() {
    return Stream.of(1, 2, 3)
        .map(
            number ->
                dynamicContainer(
                    "number " + number,
                    Stream.of(dynamicTest("is positive", () -> assertTrue(number > 0)))));
  }

  @Test
  @DodCriterion("Number of tests: one for two")
  @DodCriterion("Number of tests: two for one")
  void provesTwoCriteria() {
    assertEquals(4, 2 + 2);
  }

  @Test
  @DodCriterion("Number of tests: two for one")
  void provesOneOfThemToo() {
    assertEquals(4, 2 * 2);
  }
}
