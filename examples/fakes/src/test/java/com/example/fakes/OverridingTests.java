package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OverridingTests extends ClaimingTests {

  @Test
  @Override
  void claims() {
    assertTrue(true);
  }
}
