package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HangingCrash {

  @Test
  @DodCriterion(phase = "F18_TIMEOUT", value = "claim")
  void endsItsJvm() throws Exception {
    assertTrue(true);
    new CountDownLatch(1).await();
  }
}
