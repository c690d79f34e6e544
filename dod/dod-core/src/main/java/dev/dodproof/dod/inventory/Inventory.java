package dev.dodproof.dod.inventory;

import dev.dodproof.dod.model.Finding;
import java.util.List;

/**
 * All tests that claim a criterion: the denominator of every verdict.
 *
 * @param tests the claiming tests, in the order of module and {@code TestId}
 * @param findings class files and build files that could not be read, modules without compiled
 *     tests; not empty means that tests may be missing
 */
public record Inventory(List<DeclaredTest> tests, List<Finding> findings) {

  /** Copies the lists. */
  public Inventory {
    tests = List.copyOf(tests);
    findings = List.copyOf(findings);
  }
}
