package com.example.tools;

/** A module that keeps every rule, and has no test. */
public final class Texts {

  private Texts() {}

  public static String trimmed(String text) {
    return text.strip();
  }
}
