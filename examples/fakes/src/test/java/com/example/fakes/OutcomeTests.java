package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class OutcomeTests {

  @Test
  @DodCriterion(phase = "F09_ASSUMPTION", value = "claim")
  void aborted() {
    assumeTrue(false, "not on this machine");
    assertTrue(true);
  }

  @Test
  @DodCriterion(phase = "F10_FAILED", value = "claim")
  void failed() {
    fail("broken");
  }

  @Test
  @DodCriterion(phase = "F10_ONE_OF_SEVERAL_FAILED", value = "claim")
  void oneOfSeveral() {
    assertTrue(true);
  }

  @Test
  @DodCriterion(phase = "F10_ONE_OF_SEVERAL_FAILED", value = "claim")
  void anotherOfSeveral() {
    fail("broken");
  }
}
