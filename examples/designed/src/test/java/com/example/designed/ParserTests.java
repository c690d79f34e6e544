package com.example.designed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParserTests {

  // It passes, and says of no criterion that it proves it.
  @Test
  void readsANumber() {
    assertEquals(42, Integer.parseInt("42"));
  }
}
