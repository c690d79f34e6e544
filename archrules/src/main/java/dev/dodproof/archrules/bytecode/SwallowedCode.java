package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Finds the instructions of one method whose assertion errors are swallowed: those within a {@code
 * try} whose handler catches them and does not throw. A handler throws if an ATHROW lies among the
 * instructions that only it leads to, or if it copies what it caught into a local variable that is
 * thrown elsewhere in the method.
 */
final class SwallowedCode {

  private final List<TryBlock> blocks = new ArrayList<>();

  private record TryBlock(Label start, Label end, Label handler) {}

  /** Takes note of a block; {@code type} is null for {@code finally}, which catches everything. */
  void block(Label start, Label end, Label handler, @Nullable String type) {
    if (type == null || AssertionLibraries.isCaughtBy(type)) {
      blocks.add(new TryBlock(start, end, handler));
    }
  }

  /** Returns the indices of the swallowed instructions. */
  BitSet find(FlowGraph flow) {
    BitSet swallowed = new BitSet();
    if (!blocks.isEmpty()) {
      BitSet normal = flow.reachableFrom(0);
      for (TryBlock block : blocks) {
        if (!handlerThrows(flow, normal, flow.position(block.handler()))) {
          swallowed.set(flow.position(block.start()), flow.position(block.end()));
        }
      }
    }
    return swallowed;
  }

  private static boolean handlerThrows(FlowGraph flow, BitSet normal, int handler) {
    BitSet own = flow.reachableFrom(handler);
    own.andNot(normal);
    for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
      FlowGraph.Step step = flow.step(i);
      if (step.opcode() == Opcodes.ATHROW) {
        return true;
      }
      if (step.opcode() == Opcodes.ASTORE && i != handler && isThrown(flow, step.variable())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThrown(FlowGraph flow, int variable) {
    for (int i = 1; i < flow.size(); i++) {
      if (flow.step(i).opcode() == Opcodes.ATHROW) {
        FlowGraph.Step before = flow.step(i - 1);
        if (before.opcode() == Opcodes.ALOAD && before.variable() == variable) {
          return true;
        }
      }
    }
    return false;
  }
}
