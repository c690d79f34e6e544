package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class HaltCrash {

  @Test
  @DodCriterion(phase = "F18_HALT", value = "claim")
  void endsItsJvm() {
    assertTrue(true);
    Runtime.getRuntime().halt(0);
  }
}
