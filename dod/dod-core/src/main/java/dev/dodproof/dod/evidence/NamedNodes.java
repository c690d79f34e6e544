package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RecordLine.Naming;
import dev.dodproof.dod.evidence.RecordLine.PlanFinished;
import java.util.HashMap;
import java.util.Map;

/**
 * The tests and containers that the plan under way has named so far. Later lines tell of them by
 * the number of the line that did. For one thread.
 */
final class NamedNodes {

  private final Map<Long, Naming> nodes = new HashMap<>();

  /** Takes a line of the record. */
  void accept(long number, RecordLine line) {
    if (line instanceof Naming naming) {
      nodes.put(number, naming);
    } else if (line instanceof PlanFinished) {
      nodes.clear();
    }
  }

  /**
   * Returns the line that names a node.
   *
   * @param field the field that holds its number
   */
  Naming get(String field, long number) throws RecordFormatException {
    Naming naming = nodes.get(number);
    if (naming == null) {
      throw new RecordFormatException(
          "its field '"
              + field
              + "' is "
              + number
              + ", expected the seq of a line that names a test or container of the plan under way");
    }
    return naming;
  }
}
