package com.example.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;

interface WithDefault {

  @Test
  @DodCriterion("default method of an interface")
  default void comesFromAnInterface() {
    assertEquals(4, 2 + 2);
  }
}
