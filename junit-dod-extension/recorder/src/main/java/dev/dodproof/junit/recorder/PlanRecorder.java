package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

  private final int number;
  private final RunRecord record;
  private final LinkFinder finder;
  private final EvidenceRecorder evidence;
  private final RunSummary summary;
  private final ConcurrentMap<UniqueId, Link> links = new ConcurrentHashMap<>();
  private final LongAdder testsRun = new LongAdder();

  PlanRecorder(
      int number,
      RunRecord record,
      LinkFinder finder,
      EvidenceRecorder evidence,
      RunSummary summary) {
    this.number = number;
    this.record = record;
    this.finder = finder;
    this.evidence = evidence;
    this.summary = summary;
  }

  void begin(TestPlan plan) throws IOException {
    record.planStarted(number, plan.countTestIdentifiers(TestIdentifier::isTest));
    for (TestIdentifier root : plan.getRoots()) {
      planned(plan, root, null);
    }
  }

  private void planned(TestPlan plan, TestIdentifier node, @Nullable Link ancestor)
      throws IOException {
    Link link = finder.find(node, ancestor);
    if (link != null) {
      remember(node, link);
      record.planned(number, node.isTest(), node.getUniqueIdObject(), link);
    }
    for (TestIdentifier child : plan.getChildren(node)) {
      planned(plan, child, link);
    }
  }

  void registered(TestIdentifier node) throws IOException {
    Optional<UniqueId> parent = node.getParentIdObject();
    Link link = finder.find(node, parent.map(links::get).orElse(null));
    if (link != null) {
      remember(node, link);
      record.registered(number, node.isTest(), node.getUniqueIdObject(), parent, link);
    }
  }

  private void remember(TestIdentifier node, Link link) {
    summary.claimed();
    links.put(node.getUniqueIdObject(), link);
  }

  void started(TestIdentifier node) throws IOException {
    Link link = links.get(node.getUniqueIdObject());
    if (link == null) {
      return;
    }
    if (node.isTest()) {
      summary.ran(link);
    }
    record.started(number, node.getUniqueIdObject());
  }

  void finished(TestIdentifier node, TestExecutionResult result) throws IOException {
    if (node.isTest()) {
      testsRun.increment();
      summary.testEnded();
    }
    UniqueId id = node.getUniqueIdObject();
    if (links.remove(id) != null) {
      record.finished(number, id, result);
    } else if (node.isContainer() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      record.containerFailed(number, id, result);
    }
  }

  void skipped(TestIdentifier node, String reason) throws IOException {
    UniqueId id = node.getUniqueIdObject();
    if (links.remove(id) != null || node.isContainer()) {
      record.skipped(number, id, reason);
    }
  }

  /** What a test that claims nothing publishes is nobody's evidence. */
  void published(TestIdentifier node, Map<String, String> pairs) throws IOException {
    UniqueId id = node.getUniqueIdObject();
    if (links.containsKey(id)) {
      evidence.published(number, id, pairs);
    }
  }

  void published(TestIdentifier node, Path path) throws IOException {
    UniqueId id = node.getUniqueIdObject();
    if (links.containsKey(id)) {
      evidence.published(number, id, path);
    }
  }

  void end() throws IOException {
    links.clear();
    record.planFinished(number, testsRun.sum());
  }
}
