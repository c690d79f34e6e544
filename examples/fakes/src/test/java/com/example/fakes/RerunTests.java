package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RerunTests {

  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  @Test
  @DodCriterion(phase = "F16_RERUN", value = "claim")
  void passesTheSecondTime() {
    assertEquals(2, ATTEMPTS.incrementAndGet());
  }
}
