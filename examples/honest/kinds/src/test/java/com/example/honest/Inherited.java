package com.example.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

abstract class Inherited {

  @Test
  @DodCriterion("Ways to test: inherited")
  void isInherited() {
    assertEquals(4, 2 + 2);
  }
}
