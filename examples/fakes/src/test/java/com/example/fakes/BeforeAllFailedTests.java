package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeforeAllFailedTests {

  @BeforeAll
  static void prepare() {
    fail("cannot be prepared");
  }

  @Test
  @DodCriterion(phase = "F11_BEFORE_ALL_FAILED", value = "claim")
  void passesByItself() {
    assertTrue(true);
  }
}
