package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RecordLine.Closed;
import dev.dodproof.dod.evidence.RecordLine.GaveUp;
import dev.dodproof.dod.evidence.RecordLine.Naming;
import dev.dodproof.dod.evidence.RecordLine.Node;
import dev.dodproof.dod.evidence.RecordLine.OfPlan;
import dev.dodproof.dod.evidence.RecordLine.Opened;
import dev.dodproof.dod.evidence.RecordLine.PlanFinished;
import dev.dodproof.dod.evidence.RecordLine.PlanStarted;
import java.util.HashMap;
import java.util.Map;

/**
 * Checks that the lines of one record follow each other as the recorder writes them: one plan at a
 * time, each started and finished once, {@code closed} or {@code gave_up} last.
 */
final class PlanSequence {

  private final Map<String, Node> named = new HashMap<>();
  private boolean opened;
  private boolean ended;
  private int current;
  private int last;
  private long plans;

  /** Returns whether {@code closed} or {@code gave_up} was seen. */
  boolean ended() {
    return ended;
  }

  /** Takes the next line, or refuses it. */
  void accept(RecordLine line) throws RecordFormatException {
    require(opened != line instanceof Opened, "the line 'opened' must be the first and only first");
    if (line instanceof PlanStarted start) {
      start(start);
    } else if (line instanceof PlanFinished finish) {
      inPlan(finish.plan());
      current = 0;
      named.clear();
    } else if (line instanceof Closed closed) {
      close(closed);
    } else if (line instanceof Naming naming) {
      name(naming);
    } else if (line instanceof OfPlan ofPlan) {
      inPlan(ofPlan.plan());
    }
    opened = true;
    ended = line instanceof Closed || line instanceof GaveUp;
  }

  private void start(PlanStarted start) throws RecordFormatException {
    require(current == 0, "a plan starts before plan " + current + " has finished");
    require(start.plan() > last, "plan " + start.plan() + " starts after plan " + last);
    current = start.plan();
    last = start.plan();
    plans++;
  }

  private void inPlan(int plan) throws RecordFormatException {
    require(plan == current, "it belongs to plan " + plan + ", which is not under way");
  }

  private void name(Naming naming) throws RecordFormatException {
    inPlan(naming.plan());
    Node node = naming.node();
    Node before = named.putIfAbsent(node.uniqueId(), node);
    require(
        before == null || before.equals(node),
        "it names " + node.uniqueId() + " a second time, and differently");
  }

  private void close(Closed closed) throws RecordFormatException {
    require(current == 0, "the record is closed before plan " + current + " has finished");
    require(
        closed.plans() == plans,
        "it tells of " + closed.plans() + " plans, where " + plans + " are recorded");
  }

  private static void require(boolean holds, String otherwise) throws RecordFormatException {
    if (!holds) {
      throw new RecordFormatException(otherwise);
    }
  }
}
