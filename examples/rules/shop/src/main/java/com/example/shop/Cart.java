package com.example.shop;

import java.util.ArrayList;
import java.util.List;

/** What somebody is going to buy. */
public class Cart {

  private final List<Integer> prices = new ArrayList<>();

  public void add(int price) {
    prices.add(price);
  }

  public int sum() {
    return prices.stream().mapToInt(Integer::intValue).sum();
  }
}
