package dev.dodproof.junit.recorder;

import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts what a plan holds before anything of it begins, and looks whether any of it claims
 * something: no further than to the first claim.
 */
final class Census {

  private final TestPlan plan;
  private final LinkFinder finder;
  private long nodes;
  private long tests;
  private boolean claiming;

  private Census(TestPlan plan, LinkFinder finder) {
    this.plan = plan;
    this.finder = finder;
  }

  /** Takes the census of a plan. */
  static Census of(TestPlan plan, LinkFinder finder) {
    Census census = new Census(plan, finder);
    plan.getRoots().forEach(census::visit);
    return census;
  }

  /** Goes from parent to child: that is how they lie in memory, and a look at each is felt. */
  private void visit(TestIdentifier node) {
    nodes++;
    if (node.isTest()) {
      tests++;
    }
    if (claiming) {
      finder.resolve(node);
    } else {
      claiming = finder.claims(node);
    }
    // Below tests too: engines are free to put something there.
    for (TestIdentifier child : plan.getChildren(node)) {
      visit(child);
    }
  }

  /** Returns the number of tests and containers. */
  long nodes() {
    return nodes;
  }

  /** Returns the number of tests. */
  long tests() {
    return tests;
  }

  /** Returns whether any of them claims something by itself. */
  boolean claiming() {
    return claiming;
  }
}
