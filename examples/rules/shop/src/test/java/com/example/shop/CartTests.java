package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import org.junit.jupiter.api.Test;

@DodPhase("PHASE_RULES")
class CartTests {

  @Test
  @DodCriterion("Cart adds up")
  void addsUp() {
    Cart cart = new Cart();
    cart.add(1);
    cart.add(2);

    assertEquals(3, cart.sum());
  }
}
