package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

/** The control: whatever the fakes beside it do, this one is done. */
class HonestTests {

  @Test
  @DodCriterion(phase = "HONEST", value = "claim")
  void addsUp() {
    assertEquals(4, 2 + 2);
  }
}
