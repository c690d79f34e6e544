package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled("all of it, later")
class DisabledClassTests {

  @Test
  @DodCriterion(phase = "F08_DISABLED_CLASS", value = "claim")
  void disabledWithItsClass() {
    assertTrue(true);
  }
}
