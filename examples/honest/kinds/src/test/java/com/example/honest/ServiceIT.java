package com.example.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class ServiceIT {

  @Test
  @DodCriterion(phase = "KINDS", value = "Integration tested")
  void works() {
    assertEquals(4, 2 + 2);
  }
}
