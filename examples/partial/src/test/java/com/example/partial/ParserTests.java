package com.example.partial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

class ParserTests {

  @Test
  @DodCriterion("Parser reads a number")
  void readsANumber() {
    assertEquals(42, Integer.parseInt("42"));
  }

  // The box in the document is ticked, and no test says that a letter is refused.
}
