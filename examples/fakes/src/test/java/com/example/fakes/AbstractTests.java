package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

/** Nobody extends it. */
abstract class AbstractTests {

  @Test
  @DodCriterion(phase = "F15_ABSTRACT", value = "claim")
  void ofNoConcreteClass() {
    assertTrue(true);
  }
}
