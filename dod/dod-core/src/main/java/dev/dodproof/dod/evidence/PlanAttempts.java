package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.Attempt.When;
import dev.dodproof.dod.evidence.RecordLine.ContainerFailed;
import dev.dodproof.dod.evidence.RecordLine.ContainerSkipped;
import dev.dodproof.dod.evidence.RecordLine.Finished;
import dev.dodproof.dod.evidence.RecordLine.Naming;
import dev.dodproof.dod.evidence.RecordLine.Node;
import dev.dodproof.dod.evidence.RecordLine.OfPlan;
import dev.dodproof.dod.evidence.RecordLine.Skipped;
import dev.dodproof.dod.evidence.RecordLine.Started;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replays the lines of one record, plan by plan.
 *
 * <p>What befell a container befalls everything below it, because JUnit reports a skipped class or
 * a failed {@code @BeforeAll} for the container only.
 */
final class PlanAttempts {

  private record End(Outcome outcome, String reason) {}

  private static final Pattern TEMPLATE = Pattern.compile("/\\[(?:nested-)?class-template:[^/]*+$");
  private static final Pattern INVOCATION =
      Pattern.compile("/\\[class-template-invocation:[^/]*+$");

  private final String jvm;
  private final long openedAt;
  private final int plan;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<String> started = new HashSet<>();
  private final Map<String, Finished> ends = new HashMap<>();
  private final Map<String, End> containerEnds = new HashMap<>();

  private PlanAttempts(RunRecord record, int plan) {
    this.jvm = record.jvm().map(JvmId::jvm).orElse(record.path());
    this.openedAt = record.openedAt();
    this.plan = plan;
  }

  static List<Attempt> of(RunRecord record) {
    Map<Integer, PlanAttempts> plans = new LinkedHashMap<>();
    for (RecordLine line : record.lines()) {
      if (line instanceof OfPlan ofPlan) {
        plans.computeIfAbsent(ofPlan.plan(), plan -> new PlanAttempts(record, plan)).accept(line);
      }
    }
    return plans.values().stream().flatMap(plan -> plan.attempts().stream()).toList();
  }

  private void accept(RecordLine line) {
    if (line instanceof Naming naming) {
      nodes.putIfAbsent(naming.node().uniqueId(), naming.node());
    }
    if (line instanceof Started start) {
      started.add(start.node().uniqueId());
    } else if (line instanceof Finished finished) {
      String uniqueId = finished.node().uniqueId();
      ends.merge(uniqueId, finished, PlanAttempts::worse);
      if (finished.outcome() != Outcome.PASSED) {
        end(uniqueId, finished.outcome(), finished.reason());
      }
    } else if (line instanceof Skipped skipped) {
      end(skipped.node().uniqueId(), Outcome.SKIPPED, skipped.reason());
    } else if (line instanceof ContainerSkipped skipped) {
      end(skipped.uniqueId(), Outcome.SKIPPED, skipped.reason());
    } else if (line instanceof ContainerFailed failed) {
      end(failed.uniqueId(), failed.outcome(), failed.reason());
    }
  }

  private void end(String uniqueId, Outcome outcome, String reason) {
    containerEnds.merge(uniqueId, new End(outcome, reason), PlanAttempts::worse);
  }

  private static End worse(End first, End second) {
    return first.outcome().compareTo(second.outcome()) >= 0 ? first : second;
  }

  private static Finished worse(Finished first, Finished second) {
    return first.outcome().compareTo(second.outcome()) >= 0 ? first : second;
  }

  private List<Attempt> attempts() {
    Set<String> parents = parentsOfNodes();
    Map.copyOf(containerEnds).forEach((id, end) -> passOnToTemplate(id, end, parents));
    return nodes.values().stream().map(this::attempt).toList();
  }

  /**
   * JUnit names the tests of a class template's invocation once it has begun. Where one was skipped
   * or failed before, only those of other invocations are known, and it befalls them.
   */
  private void passOnToTemplate(String uniqueId, End end, Set<String> parents) {
    if (INVOCATION.matcher(uniqueId).find() && !parents.contains(uniqueId)) {
      String outer = parentOf(uniqueId);
      while (!outer.isEmpty() && !(TEMPLATE.matcher(outer).find() && parents.contains(outer))) {
        outer = parentOf(outer);
      }
      end(outer, end.outcome(), end.reason());
    }
  }

  /** Everything below which a test is known. */
  private Set<String> parentsOfNodes() {
    Set<String> parents = new HashSet<>();
    for (String node : nodes.keySet()) {
      String parent = parentOf(node);
      while (!parent.isEmpty() && parents.add(parent)) {
        parent = parentOf(parent);
      }
    }
    return parents;
  }

  private Attempt attempt(Node node) {
    End own = own(node.uniqueId());
    End end = inherited(node.uniqueId()).map(from -> worse(from, own)).orElse(own);
    return new Attempt(
        node.test(), node.uniqueId(), node.container(), end.outcome(), end.reason(), when(node));
  }

  private When when(Node node) {
    Finished finished = ends.get(node.uniqueId());
    return new When(jvm, plan, finished == null ? openedAt : finished.tsEpochMs());
  }

  private End own(String uniqueId) {
    Finished finished = ends.get(uniqueId);
    if (!started.contains(uniqueId)) {
      return finished == null
          ? new End(Outcome.NOT_RUN, "it was planned and never started")
          : new End(Outcome.INCOMPLETE, "its end is recorded and not its start");
    }
    return finished == null
        ? new End(Outcome.INCOMPLETE, "it started and never finished")
        : new End(finished.outcome(), finished.reason());
  }

  /** The worst end of the node itself as a container, or of any container around it. */
  private Optional<End> inherited(String uniqueId) {
    Optional<End> worst = Optional.empty();
    for (String id = uniqueId; !id.isEmpty(); id = parentOf(id)) {
      End end = containerEnds.get(id);
      if (end != null) {
        worst = Optional.of(worst.map(inner -> worse(inner, end)).orElse(end));
      }
    }
    return worst;
  }

  /** The unique id without its last segment; segments look like {@code [type:value]}. */
  private static String parentOf(String uniqueId) {
    int slash = uniqueId.lastIndexOf("]/[");
    return slash < 0 ? "" : uniqueId.substring(0, slash + 1);
  }
}
