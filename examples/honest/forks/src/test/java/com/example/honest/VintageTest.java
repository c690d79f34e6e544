package com.example.honest;

import static org.junit.Assert.assertEquals;

import dev.dodproof.junit.DodCriterion;
import org.junit.Test;

public class VintageTest {

  @Test
  @DodCriterion(phase = "FORKS", value = "Vintage")
  public void isOfAnEarlierTime() {
    assertEquals(4, 2 + 2);
  }
}
