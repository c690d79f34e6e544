package dev.dodproof.archrules.bytecode;

import java.util.BitSet;

/**
 * Finds the instructions of one method that control can come to: from its start, and from the start
 * of each handler of a {@code try} that control can come to.
 */
final class LiveCode {

  private LiveCode() {}

  /** Returns the indices of the instructions. */
  static BitSet in(MethodCode method) {
    BitSet live = method.flow().reachableFrom(0);
    boolean more = true;
    while (more) {
      int before = live.cardinality();
      method.tryBlocks().stream()
          .filter(block -> !live.get(block.handler()) && isEntered(live, block))
          .forEach(block -> live.or(method.flow().reachableFrom(block.handler())));
      more = live.cardinality() > before;
    }
    return live;
  }

  private static boolean isEntered(BitSet live, TryBlock block) {
    int first = live.nextSetBit(block.start());
    return first >= 0 && block.covers(first);
  }
}
