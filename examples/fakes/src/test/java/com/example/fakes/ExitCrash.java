package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class ExitCrash {

  @Test
  @DodCriterion(phase = "F18_EXIT", value = "claim")
  void endsItsJvm() {
    assertTrue(true);
    System.exit(0);
  }
}
