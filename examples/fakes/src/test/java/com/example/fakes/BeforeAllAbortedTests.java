package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BeforeAllAbortedTests {

  @BeforeAll
  static void prepare() {
    assumeTrue(false, "nothing to prepare it with");
  }

  @Test
  @DodCriterion(phase = "F11_BEFORE_ALL_ABORTED", value = "claim")
  void passesByItself() {
    assertTrue(true);
  }
}
