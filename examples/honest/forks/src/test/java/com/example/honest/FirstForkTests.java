package com.example.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class FirstForkTests {

  @Test
  @DodCriterion(phase = "FORKS", value = "並列実行: 第一の子プロセス")
  void runsInAJvmOfItsOwn() {
    assertEquals(4, 2 + 2);
  }
}
