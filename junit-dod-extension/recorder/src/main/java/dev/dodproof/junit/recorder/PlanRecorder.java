package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
 * <p>Whether all has begun is told by counting. Engines that begin one node twice, the first time
 * to its end, and another one never, are beyond it; there the inventory knows what should have run.
 *
 * <p>Safe for use by several threads.
 */
final class PlanRecorder {

  private static final String MEMORY_CLEANUP = "junit.platform.execution.memory.cleanup.enabled";

  private final int number;
  private final TestPlan plan;
  private final RunRecord record;
  private final LinkFinder finder;
  private final EvidenceRecorder evidence;
  private final RunSummary summary;
  private final long known;

  /** Whether the platform lets go of nodes that have ended. */
  private final boolean forgetful;

  private final long endedBefore;

  /** Those under way. */
  private final ConcurrentMap<UniqueId, Node> nodes = new ConcurrentHashMap<>();

  /** Containers below which all has been named that did not begin. */
  private final Set<UniqueId> told = ConcurrentHashMap.newKeySet();

  private final LongAdder registered = new LongAdder();
  private final LongAdder begun = new LongAdder();

  /** Whether a claim was met; before that there is nothing to name. */
  private volatile boolean claiming;

  /** Whether something happened that makes the count meaningless. */
  private volatile boolean irregular;

  /** The parent that was looked up last: the tests of a class mostly follow each other. */
  private volatile @Nullable Parent lastParent;

  private record Parent(UniqueId id, @Nullable Link link) {}

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
    this.forgetful = plan.getConfigurationParameters().getBoolean(MEMORY_CLEANUP).orElse(false);
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
    Census census = Census.of(plan, finder);
    record.planStarted(number, census.tests());
    if (census.claiming()) {
      summary.claimMet();
    }
    return new PlanRecorder(number, plan, census, record, finder, evidence, summary);
  }

  void registered(TestIdentifier node) {
    registered.increment();
    if (!claiming && finder.claims(node)) {
      summary.claimMet();
      claiming = true;
    }
  }

  void started(TestIdentifier identifier) throws IOException {
    begun.increment();
    if (!claiming) {
      return;
    }
    Node parent = parent(identifier);
    Link link = link(identifier, parent);
    if (link == null) {
      return;
    }
    if (identifier.isTest()) {
      summary.started(link);
    }
    long line = record.started(number, identifier, link, parent);
    if (nodes.put(identifier.getUniqueIdObject(), new Node(line, link)) != null) {
      irregular = true;
    }
  }

  void finished(TestIdentifier identifier, TestExecutionResult result) throws IOException {
    if (identifier.isTest()) {
      summary.testEnded();
    }
    UniqueId id = identifier.getUniqueIdObject();
    Node node = claiming ? nodes.remove(id) : null;
    boolean container = identifier.isContainer();
    boolean broken = container && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
    boolean forgotten = container && forgetful;
    if (claiming && (broken || forgotten)) {
      tellBelow(identifier, node == null ? named(identifier) : node);
    }
    if (node != null) {
      record.finished(node, result);
    } else if (broken) {
      record.containerFailed(number, id, result);
    }
  }

  void skipped(TestIdentifier identifier, String reason) throws IOException {
    begun.increment();
    UniqueId id = identifier.getUniqueIdObject();
    if (nodes.remove(id) != null) {
      irregular = true;
    }
    Node parent = parent(identifier);
    Link link = claiming ? link(identifier, parent) : null;
    if (link != null) {
      long line = record.skipped(number, identifier, link, parent, reason);
      begun.add(tellBelow(identifier, new Node(line, link)));
    } else if (identifier.isContainer()) {
      begun.add(tellBelow(identifier, null));
      record.containerSkipped(number, id, reason);
    }
  }

  /** What a test that claims nothing publishes is nobody's evidence. */
  void published(TestIdentifier identifier, Map<String, String> pairs) throws IOException {
    Node node = named(identifier);
    if (node != null) {
      evidence.published(node, identifier.getUniqueIdObject(), pairs);
    }
  }

  void published(TestIdentifier identifier, Path path) throws IOException {
    Node node = named(identifier);
    if (node != null) {
      evidence.published(node, identifier.getUniqueIdObject(), path);
    }
  }

  void end() throws IOException {
    if (claiming && (irregular || begun.sum() != known + registered.sum())) {
      for (TestIdentifier root : plan.getRoots()) {
        tell(root, null);
      }
    }
    nodes.clear();
    finder.forget();
    record.planFinished(number, summary.testsEnded() - endedBefore);
  }

  /** Returns a claiming node by its name, which it is given if it is not under way. */
  private @Nullable Node named(TestIdentifier identifier) throws IOException {
    Node node = nodes.get(identifier.getUniqueIdObject());
    if (node != null || !claiming) {
      return node;
    }
    Node parent = parent(identifier);
    Link link = link(identifier, parent);
    return link == null ? null : new Node(record.planned(number, identifier, link, parent), link);
  }

  private @Nullable Node parent(TestIdentifier node) {
    return node.getParentIdObject().map(nodes::get).orElse(null);
  }

  private @Nullable Link link(TestIdentifier node, @Nullable Node parent) {
    return finder.find(node, parent == null ? inherited(node) : parent.link());
  }

  /** What a parent claims that is not under way: nothing, in all engines that keep the order. */
  private @Nullable Link inherited(TestIdentifier node) {
    UniqueId id = node.getParentIdObject().orElse(null);
    if (id == null) {
      return null;
    }
    Parent found = lastParent;
    if (found == null || !found.id().equals(id)) {
      TestIdentifier parent = plan.getTestIdentifier(id);
      found = new Parent(id, link(parent, parent(parent)));
      lastParent = found;
    }
    return found.link();
  }

  /**
   * Names what claims below a node that has ended and maybe not begun all of it, for the platform
   * may forget it. What began may be among it; to name it once more changes nothing.
   *
   * @return how many nodes are below it
   */
  private long tellBelow(TestIdentifier ended, @Nullable Node node) throws IOException {
    if (!forgetful) {
      told.add(ended.getUniqueIdObject());
    }
    return tellChildren(ended, node);
  }

  private long tellChildren(TestIdentifier identifier, @Nullable Node node) throws IOException {
    long count = 0;
    // A copy, for others may still register or end.
    for (TestIdentifier child : List.copyOf(plan.getChildren(identifier))) {
      count += tell(child, node);
    }
    return count;
  }

  /**
   * Names a node, if it claims, and all below it; below tests too, where engines may put something.
   */
  private long tell(TestIdentifier identifier, @Nullable Node parent) throws IOException {
    Link link = finder.find(identifier, parent == null ? null : parent.link());
    Node node =
        link == null ? null : new Node(record.planned(number, identifier, link, parent), link);
    boolean toldBefore = told.contains(identifier.getUniqueIdObject());
    return 1 + (toldBefore ? 0 : tellChildren(identifier, node));
  }
}
