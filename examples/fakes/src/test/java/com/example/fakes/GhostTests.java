package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

/** JUnit never runs these, and only warns of it. */
class GhostTests {

  @Test
  @DodCriterion(phase = "F15_PRIVATE", value = "claim")
  private void hidden() {
    assertTrue(true);
  }

  @Test
  @DodCriterion(phase = "F15_STATIC", value = "claim")
  static void ofTheClass() {
    assertTrue(true);
  }
}
