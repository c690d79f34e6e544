package dev.dodproof.archrules.bytecode;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;

/**
 * Finds the instructions of one method whose assertion errors are swallowed: those within a {@code
 * try} whose handler catches them and does not throw. A handler throws if an ATHROW lies among the
 * instructions that only it leads to, or if it copies what it caught into a local variable that is
 * thrown elsewhere in the method.
 */
final class SwallowedCode {

  private SwallowedCode() {}

  /** Returns the indices of the swallowed instructions. */
  static BitSet in(MethodCode method) {
    BitSet swallowed = new BitSet();
    List<TryBlock> blocks =
        method.tryBlocks().stream()
            .filter(block -> block.type().isEmpty() || AssertionLibraries.isCaughtBy(block.type()))
            .toList();
    if (!blocks.isEmpty()) {
      BitSet normal = method.flow().reachableFrom(0);
      for (TryBlock block : blocks) {
        if (!handlerThrows(method, normal, block.handler())) {
          swallowed.set(block.start(), block.end());
        }
      }
    }
    return swallowed;
  }

  private static boolean handlerThrows(MethodCode method, BitSet normal, int handler) {
    BitSet own = method.flow().reachableFrom(handler);
    own.andNot(normal);
    return own.stream()
        .anyMatch(
            index -> {
              Instruction step = method.instructions().get(index);
              return step.opcode() == Opcodes.ATHROW
                  || (step.opcode() == Opcodes.ASTORE
                      && index != handler
                      && isThrown(method.instructions(), step.variable()));
            });
  }

  private static boolean isThrown(List<Instruction> steps, int variable) {
    return IntStream.range(1, steps.size())
        .filter(index -> steps.get(index).opcode() == Opcodes.ATHROW)
        .mapToObj(index -> steps.get(index - 1))
        .anyMatch(before -> before.opcode() == Opcodes.ALOAD && before.variable() == variable);
  }
}
