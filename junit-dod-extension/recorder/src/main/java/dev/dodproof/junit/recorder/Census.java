package dev.dodproof.junit.recorder;

import java.util.function.Predicate;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts what a plan holds before anything of it begins, and looks whether any of it claims
 * something: no further than to the first claim.
 */
final class Census {

  private final TestPlan plan;
  private final Predicate<TestIdentifier> claims;
  private long nodes;
  private long tests;
  private boolean claiming;

  private Census(TestPlan plan, Predicate<TestIdentifier> claims) {
    this.plan = plan;
    this.claims = claims;
  }

  /**
   * Takes the census of a plan.
   *
   * @param claims tells of a node whether it claims something by itself
   */
  static Census of(TestPlan plan, Predicate<TestIdentifier> claims) {
    Census census = new Census(plan, claims);
    plan.getRoots().forEach(census::visit);
    return census;
  }

  /** Goes from parent to child: that is how they lie in memory, and a look at each is felt. */
  private void visit(TestIdentifier node) {
    nodes++;
    if (node.isTest()) {
      tests++;
    }
    claiming = claiming || claims.test(node);
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
