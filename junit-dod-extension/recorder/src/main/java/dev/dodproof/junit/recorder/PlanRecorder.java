package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records one execution of a test plan. Keeps ids of claiming nodes until they end, and nothing of
 * the others. Safe for use by several threads.
 */
final class PlanRecorder {

  private static final long MAX_EXPECTED = 1 << 16;

  private final int number;
  private final long tests;
  private final RunRecord record;
  private final LinkFinder finder;
  private final EvidenceRecorder evidence;
  private final RunSummary summary;
  private final ConcurrentMap<UniqueId, Node> nodes;
  private final LongAdder testsRun = new LongAdder();

  /**
   * Creates the recorder of a plan.
   *
   * @param tests how many tests are known of it
   */
  PlanRecorder(
      int number,
      long tests,
      RunRecord record,
      LinkFinder finder,
      EvidenceRecorder evidence,
      RunSummary summary) {
    this.number = number;
    this.tests = tests;
    this.record = record;
    this.finder = finder;
    this.evidence = evidence;
    this.summary = summary;
    // Takes no room before the first claim.
    this.nodes = new ConcurrentHashMap<>((int) Math.min(tests, MAX_EXPECTED));
  }

  void begin(TestPlan plan) throws IOException {
    record.planStarted(number, tests);
    for (TestIdentifier root : plan.getRoots()) {
      planned(plan, root, null);
    }
  }

  private void planned(TestPlan plan, TestIdentifier node, @Nullable Link ancestor)
      throws IOException {
    Link link = finder.find(node, ancestor);
    if (link != null) {
      List<String> phases = summary.claimed(link);
      long line = record.planned(number, node, link);
      nodes.put(node.getUniqueIdObject(), new Node(line, link, phases));
    }
    // Of tests too: engines are free to put something below them.
    for (TestIdentifier child : plan.getChildren(node)) {
      planned(plan, child, link);
    }
  }

  void registered(TestIdentifier node) throws IOException {
    Node parent = node.getParentIdObject().map(nodes::get).orElse(null);
    Link link = finder.find(node, parent == null ? null : parent.link());
    if (link != null) {
      List<String> phases = summary.claimed(link);
      long line = record.registered(number, node, link, parent);
      nodes.put(node.getUniqueIdObject(), new Node(line, link, phases));
    }
  }

  void started(TestIdentifier identifier) throws IOException {
    Node node = nodes.get(identifier.getUniqueIdObject());
    if (node == null) {
      return;
    }
    if (identifier.isTest()) {
      summary.started(node.phases());
    }
    record.started(node);
  }

  void finished(TestIdentifier identifier, TestExecutionResult result) throws IOException {
    if (identifier.isTest()) {
      testsRun.increment();
      summary.testEnded();
    }
    UniqueId id = identifier.getUniqueIdObject();
    Node node = nodes.remove(id);
    if (node != null) {
      record.finished(node, result);
    } else if (identifier.isContainer()
        && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      record.containerFailed(number, id, result);
    }
  }

  void skipped(TestIdentifier identifier, String reason) throws IOException {
    UniqueId id = identifier.getUniqueIdObject();
    Node node = nodes.remove(id);
    if (node != null) {
      record.skipped(node, reason);
    } else if (identifier.isContainer()) {
      record.containerSkipped(number, id, reason);
    }
  }

  /** What a test that claims nothing publishes is nobody's evidence. */
  void published(TestIdentifier identifier, Map<String, String> pairs) throws IOException {
    UniqueId id = identifier.getUniqueIdObject();
    Node node = nodes.get(id);
    if (node != null) {
      evidence.published(node, id, pairs);
    }
  }

  void published(TestIdentifier identifier, Path path) throws IOException {
    UniqueId id = identifier.getUniqueIdObject();
    Node node = nodes.get(id);
    if (node != null) {
      evidence.published(node, id, path);
    }
  }

  void end() throws IOException {
    nodes.clear();
    finder.forget();
    record.planFinished(number, testsRun.sum());
  }
}
