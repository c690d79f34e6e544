package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AfterAllFailedTests {

  @AfterAll
  static void cleanUp() {
    fail("left something behind");
  }

  @Test
  @DodCriterion(phase = "F11_AFTER_ALL_FAILED", value = "claim")
  void passesByItself() {
    assertTrue(true);
  }
}
