package dev.dodproof.dod.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds phases that require each other, which could never be proven. */
final class PhaseCycle {

  private final Map<String, List<String>> required;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private PhaseCycle(Map<String, List<String>> required) {
    this.required = required;
  }

  /** Returns the phases of one cycle, the first again at the end; empty if there is none. */
  static List<String> in(Map<String, List<String>> required) {
    PhaseCycle search = new PhaseCycle(required);
    for (String phase : required.keySet()) {
      List<String> cycle = search.visit(phase);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  private List<String> visit(String phase) {
    int earlier = path.indexOf(phase);
    path.add(phase);
    if (earlier >= 0) {
      return List.copyOf(path.subList(earlier, path.size()));
    }
    if (!done.contains(phase)) {
      for (String other : required.getOrDefault(phase, List.of())) {
        List<String> cycle = visit(other);
        if (!cycle.isEmpty()) {
          return cycle;
        }
      }
      done.add(phase);
    }
    path.remove(path.size() - 1);
    return List.of();
  }
}
