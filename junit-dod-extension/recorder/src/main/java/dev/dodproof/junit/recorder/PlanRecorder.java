package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records one execution of a test plan. What claims is named when it begins, and what does not
 * begin when that is known: below a container that is skipped or fails, else at the end. Kept are
 * the claiming nodes that are under way, and nothing of the others.
 *
 * <p>Safe for use by several threads.
 */
final class PlanRecorder {

  private final int number;
  private final TestPlan plan;
  private final RunRecord record;
  private final LinkFinder finder;
  private final EvidenceRecorder evidence;
  private final RunSummary summary;
  private final long known;
  private final boolean claiming;
  private final long endedBefore;

  /** Those under way. */
  private final ConcurrentMap<UniqueId, Node> nodes = new ConcurrentHashMap<>();

  /** Those that were not in the plan and have not begun. */
  private final ConcurrentMap<UniqueId, Registered> waiting = new ConcurrentHashMap<>();

  /** Containers below which all has been named that did not begin. */
  private final Set<UniqueId> told = ConcurrentHashMap.newKeySet();

  private final LongAdder registered = new LongAdder();
  private final LongAdder begun = new LongAdder();

  private record Registered(TestIdentifier node, Link link) {}

  private PlanRecorder(
      int number,
      TestPlan plan,
      Census census,
      RunRecord record,
      LinkFinder finder,
      EvidenceRecorder evidence,
      RunSummary summary) {
    this.number = number;
    this.plan = plan;
    this.record = record;
    this.finder = finder;
    this.evidence = evidence;
    this.summary = summary;
    this.known = census.nodes();
    this.claiming = census.claiming();
    this.endedBefore = summary.testsEnded();
  }

  /** Begins to record a plan, before any of it begins. */
  static PlanRecorder begin(
      int number,
      TestPlan plan,
      RunRecord record,
      LinkFinder finder,
      EvidenceRecorder evidence,
      RunSummary summary)
      throws IOException {
    Census census = Census.of(plan, finder::claims);
    record.planStarted(number, census.tests());
    if (census.claiming()) {
      summary.claimMet();
    }
    return new PlanRecorder(number, plan, census, record, finder, evidence, summary);
  }

  void registered(TestIdentifier node) {
    registered.increment();
    Node parent = parent(node);
    Link link = finder.find(node, parent == null ? null : parent.link());
    if (link != null) {
      summary.claimMet();
      waiting.put(node.getUniqueIdObject(), new Registered(node, link));
    }
  }

  void started(TestIdentifier identifier) throws IOException {
    if (!claiming && waiting.isEmpty()) {
      return;
    }
    begun.increment();
    Node parent = parent(identifier);
    Link link = link(identifier, parent);
    if (link == null) {
      return;
    }
    if (identifier.isTest()) {
      summary.started(link);
    }
    long line = record.started(number, identifier, link, parent);
    nodes.put(identifier.getUniqueIdObject(), new Node(line, link));
  }

  void finished(TestIdentifier identifier, TestExecutionResult result) throws IOException {
    if (identifier.isTest()) {
      summary.testEnded();
    }
    UniqueId id = identifier.getUniqueIdObject();
    Node node = nodes.isEmpty() ? null : nodes.remove(id);
    boolean broken =
        identifier.isContainer() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
    if (broken) {
      tellBelow(identifier, node == null ? null : node.link());
    }
    if (node != null) {
      record.finished(node, result);
    } else if (broken) {
      record.containerFailed(number, id, result);
    }
  }

  void skipped(TestIdentifier identifier, String reason) throws IOException {
    if (nodes.remove(identifier.getUniqueIdObject()) == null) {
      begun.increment();
    }
    Link link = link(identifier, parent(identifier));
    if (identifier.isContainer()) {
      begun.add(tellBelow(identifier, link));
    }
    if (link != null) {
      record.skipped(number, identifier, link, reason);
    } else if (identifier.isContainer()) {
      record.containerSkipped(number, identifier.getUniqueIdObject(), reason);
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
    if (claiming && begun.sum() != known + registered.sum()) {
      for (TestIdentifier root : plan.getRoots()) {
        tell(root, null);
      }
    }
    for (Registered each : waiting.values()) {
      record.planned(number, each.node(), each.link());
    }
    nodes.clear();
    waiting.clear();
    finder.forget();
    record.planFinished(number, summary.testsEnded() - endedBefore);
  }

  private @Nullable Node parent(TestIdentifier node) {
    return nodes.isEmpty() ? null : node.getParentIdObject().map(nodes::get).orElse(null);
  }

  /** Returns what a node claims that begins or is skipped. */
  private @Nullable Link link(TestIdentifier node, @Nullable Node parent) {
    Registered known = waiting.isEmpty() ? null : waiting.remove(node.getUniqueIdObject());
    if (known != null) {
      return known.link();
    }
    return claiming ? finder.find(node, parent == null ? null : parent.link()) : null;
  }

  /**
   * Names what claims below a container that is skipped or fails, for the platform may forget it.
   * What began may be among it; to name it once more changes nothing.
   *
   * @return how many nodes are below it
   */
  private long tellBelow(TestIdentifier container, @Nullable Link link) throws IOException {
    told.add(container.getUniqueIdObject());
    long count = 0;
    for (TestIdentifier child : plan.getChildren(container)) {
      count += tell(child, link);
    }
    return count;
  }

  private long tell(TestIdentifier node, @Nullable Link ancestor) throws IOException {
    Link link = finder.find(node, ancestor);
    if (link != null) {
      record.planned(number, node, link);
    }
    long count = 1;
    if (!told.contains(node.getUniqueIdObject())) {
      // Below tests too: engines are free to put something there.
      for (TestIdentifier child : plan.getChildren(node)) {
        count += tell(child, link);
      }
    }
    return count;
  }
}
