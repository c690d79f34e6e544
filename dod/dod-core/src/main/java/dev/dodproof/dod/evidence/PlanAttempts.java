package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RecordLine.ContainerFailed;
import dev.dodproof.dod.evidence.RecordLine.Finished;
import dev.dodproof.dod.evidence.RecordLine.Planned;
import dev.dodproof.dod.evidence.RecordLine.Skipped;
import dev.dodproof.dod.evidence.RecordLine.Started;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays the lines of one record, plan by plan.
 *
 * <p>What befell a container befalls everything below it, because JUnit reports a skipped class or
 * a failed {@code @BeforeAll} for the container only.
 */
final class PlanAttempts {

  private record End(Outcome outcome, String reason) {}

  private final Map<String, Planned> nodes = new LinkedHashMap<>();
  private final Map<String, Boolean> started = new HashMap<>();
  private final Map<String, End> ends = new HashMap<>();
  private final Map<String, End> containerEnds = new HashMap<>();

  private PlanAttempts() {}

  static List<Attempt> of(RunRecord record) {
    Map<Integer, PlanAttempts> plans = new LinkedHashMap<>();
    for (RecordLine line : record.lines()) {
      planOf(line)
          .ifPresent(plan -> plans.computeIfAbsent(plan, p -> new PlanAttempts()).accept(line));
    }
    List<Attempt> attempts = new ArrayList<>();
    plans.values().forEach(plan -> plan.addAttempts(attempts));
    return attempts;
  }

  private static Optional<Integer> planOf(RecordLine line) {
    if (line instanceof Planned planned) {
      return Optional.of(planned.plan());
    } else if (line instanceof Started start) {
      return Optional.of(start.plan());
    } else if (line instanceof Finished finished) {
      return Optional.of(finished.plan());
    } else if (line instanceof Skipped skipped) {
      return Optional.of(skipped.plan());
    } else if (line instanceof ContainerFailed failed) {
      return Optional.of(failed.plan());
    }
    return Optional.empty();
  }

  private void accept(RecordLine line) {
    if (line instanceof Planned planned) {
      nodes.put(planned.uniqueId(), planned);
    } else if (line instanceof Started start) {
      started.put(start.uniqueId(), true);
    } else if (line instanceof Finished finished) {
      end(ends, finished.uniqueId(), new End(finished.outcome(), finished.reason()));
    } else if (line instanceof Skipped skipped) {
      end(containerEnds, skipped.uniqueId(), new End(Outcome.SKIPPED, skipped.reason()));
    } else if (line instanceof ContainerFailed failed) {
      end(containerEnds, failed.uniqueId(), new End(failed.outcome(), failed.reason()));
    }
  }

  private static void end(Map<String, End> ends, String uniqueId, End end) {
    ends.merge(uniqueId, end, PlanAttempts::worse);
  }

  private static End worse(End first, End second) {
    return first.outcome().compareTo(second.outcome()) >= 0 ? first : second;
  }

  private void addAttempts(List<Attempt> attempts) {
    for (Planned node : nodes.values()) {
      End end = inherited(node.uniqueId()).map(from -> worse(from, own(node))).orElse(own(node));
      attempts.add(
          new Attempt(node.test(), node.uniqueId(), node.container(), end.outcome(), end.reason()));
    }
  }

  private End own(Planned node) {
    End end = ends.get(node.uniqueId());
    if (end != null) {
      return end;
    }
    return started.containsKey(node.uniqueId())
        ? new End(Outcome.INCOMPLETE, "it started and never finished")
        : new End(Outcome.NOT_RUN, "it was planned and never started");
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
