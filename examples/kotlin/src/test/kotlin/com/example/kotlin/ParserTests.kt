package com.example.kotlin

import dev.dodproof.junit.DodCriterion
import dev.dodproof.junit.DodPhase
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

@DodPhase("PHASE_KOTLIN")
class ParserTests {

  @Test
  @DodCriterion("Parser: reads a number")
  fun `reads a number`() {
    assertEquals(42, "42".toInt())
  }

  @Test
  @DodCriterion("Parser: refuses a letter")
  fun `refuses a letter`() {
    assertThrows<NumberFormatException> { "x".toInt() }
  }
}
