package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class VacuousTests {

  @Test
  @DodCriterion(phase = "F17_EMPTY", value = "claim")
  void empty() {}

  @Test
  @DodCriterion(phase = "F17_NO_ASSERTION", value = "claim")
  void runsAndLooksAtNothing() {
    Integer.parseInt("42");
  }

  @Test
  @DodCriterion(phase = "F17_DEAD_CODE", value = "claim")
  void assertsWhereItNeverComes() {
    if (false) {
      assertEquals(5, 2 + 2);
    }
  }

  @Test
  @DodCriterion(phase = "F17_SWALLOWED", value = "claim")
  void swallowsWhatItAsserts() {
    try {
      assertEquals(5, 2 + 2);
    } catch (AssertionError e) {
      // as if nothing had happened
    }
  }
}
