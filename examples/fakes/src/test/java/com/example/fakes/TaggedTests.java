package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TaggedTests {

  @Test
  @Tag("left-out")
  @DodCriterion(phase = "F14_TAG", value = "claim")
  void leftOutByItsTag() {
    assertTrue(true);
  }
}
