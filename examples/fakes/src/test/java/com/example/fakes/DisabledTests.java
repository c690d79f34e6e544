package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class DisabledTests {

  @Test
  @Disabled("later")
  @DodCriterion(phase = "F08_DISABLED_METHOD", value = "claim")
  void disabled() {
    assertTrue(true);
  }
}
