package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class KillCrash {

  @Test
  @DodCriterion(phase = "F18_KILL", value = "claim")
  void endsItsJvm() throws Exception {
    assertTrue(true);
    new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
        .start()
        .waitFor();
  }
}
