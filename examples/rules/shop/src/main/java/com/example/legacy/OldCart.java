package com.example.legacy;

/** Decommissioned: nobody touches it, and nobody comes to depend on it. */
public class OldCart {

  public int sum(int left, int right) {
    return left + right;
  }
}
