package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

abstract class ClaimingTests {

  @Test
  @DodCriterion(phase = "F15_OVERRIDDEN", value = "claim")
  void claims() {
    assertTrue(true);
  }
}
