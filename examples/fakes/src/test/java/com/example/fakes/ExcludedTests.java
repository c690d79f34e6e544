package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

/** The POM excludes it. */
class ExcludedTests {

  @Test
  @DodCriterion(phase = "F14_EXCLUDED", value = "claim")
  void leftOutByItsName() {
    assertTrue(true);
  }
}
