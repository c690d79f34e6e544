package com.example.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

/** Run by the suite alone. */
class Selected {

  @Test
  @DodCriterion(phase = "FORKS", value = "Σουίτα")
  void isSelected() {
    assertEquals(4, 2 + 2);
  }

  @Test
  @DodCriterion(phase = "FORKS", value = "Проверка")
  void isSelectedToo() {
    assertEquals(4, 2 * 2);
  }
}
