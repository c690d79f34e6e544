package dev.dodproof.dod.checklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Hands out the ids of one document, each of them once. */
final class Ids {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastSuffix = new HashMap<>();

  /**
   * Reserves an id that the document gives itself.
   *
   * @return false if it is taken
   */
  boolean reserve(String id) {
    return taken.add(id);
  }

  /** Returns the wanted id, or with {@code -2}, {@code -3} … behind it the first that is free. */
  String unique(String wanted) {
    if (taken.add(wanted)) {
      return wanted;
    }
    int suffix = lastSuffix.getOrDefault(wanted, 1);
    String id;
    do {
      suffix++;
      id = wanted + "-" + suffix;
    } while (!taken.add(id));
    lastSuffix.put(wanted, suffix);
    return id;
  }
}
