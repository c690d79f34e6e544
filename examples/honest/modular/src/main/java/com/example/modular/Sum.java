package com.example.modular;

/** Something to test. */
public final class Sum {

  private Sum() {}

  public static int of(int one, int other) {
    return one + other;
  }
}
