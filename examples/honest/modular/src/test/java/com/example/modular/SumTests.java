package com.example.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class SumTests {

  @Test
  @DodCriterion(phase = "MODULAR", value = "Tested on the module path")
  void addsInItsModule() {
    assertEquals("com.example.modular", Sum.class.getModule().getName());
    assertEquals(4, Sum.of(2, 2));
  }
}
