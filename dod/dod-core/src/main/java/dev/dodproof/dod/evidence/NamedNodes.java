package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RecordLine.PlanFinished;
import dev.dodproof.dod.evidence.RecordLine.Planned;
import java.util.HashMap;
import java.util.Map;

/**
 * The tests and containers that the plan under way has named so far. Later lines tell of them by
 * the number of the line that did. For one thread.
 */
final class NamedNodes {

  private final Map<Long, Planned> nodes = new HashMap<>();

  /** Takes a line of the record. */
  void accept(long number, RecordLine line) {
    if (line instanceof Planned node) {
      nodes.put(number, node);
    } else if (line instanceof PlanFinished) {
      nodes.clear();
    }
  }

  /**
   * Returns a node.
   *
   * @param field the field that holds its number
   */
  Planned get(String field, long number) throws RecordFormatException {
    Planned node = nodes.get(number);
    if (node == null) {
      throw new RecordFormatException(
          "its field '"
              + field
              + "' is "
              + number
              + ", expected the seq of a line that names a test or container of the plan under way");
    }
    return node;
  }
}
