package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.OptionalInt;
import org.objectweb.asm.Opcodes;

/**
 * A branch that always goes the same way, because a constant was written down just before it.
 * Compilers drop {@code if (false)} themselves, and keep the cases of a {@code switch} on a
 * constant.
 */
final class ConstantBranch {

  private ConstantBranch() {}

  /**
   * Returns which of its successors follow on an instruction.
   *
   * @param before the only instruction on which {@code branch} can follow
   * @param successors those of its jumps, in their order; then the next instruction, unless it
   *     always jumps
   */
  static List<Integer> taken(Instruction before, Instruction branch, List<Integer> successors) {
    OptionalInt constant = before.intConstant();
    if (constant.isEmpty()) {
      return successors;
    }
    if (branch.operand() instanceof SwitchKeys keys) {
      return List.of(successors.get(keys.jump(constant.getAsInt())));
    }
    int opcode = branch.opcode();
    if (opcode < Opcodes.IFEQ || opcode > Opcodes.IFLE) {
      return successors;
    }
    return List.of(successors.get(jumps(opcode, constant.getAsInt()) ? 0 : 1));
  }

  private static boolean jumps(int opcode, int value) {
    return switch (opcode) {
      case Opcodes.IFEQ -> value == 0;
      case Opcodes.IFNE -> value != 0;
      case Opcodes.IFLT -> value < 0;
      case Opcodes.IFGE -> value >= 0;
      case Opcodes.IFGT -> value > 0;
      default -> value <= 0;
    };
  }
}
