package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.ClassCode;
import dev.dodproof.archrules.bytecode.Instruction;
import dev.dodproof.archrules.bytecode.Invocation;
import dev.dodproof.archrules.bytecode.MethodCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;

/**
 * Finds assumptions that never hold, because the compiler knows their value and no condition stands
 * before them.
 */
final class ConstantAssumptions {

  private static final Set<String> OWNERS =
      Set.of("org/junit/jupiter/api/Assumptions", "org/junit/Assume");

  /** What makes each assumption fail. */
  private static final Map<String, Integer> FAILS_BY =
      Map.of("assumeTrue", Opcodes.ICONST_0, "assumeFalse", Opcodes.ICONST_1);

  private ConstantAssumptions() {}

  static List<String> in(ClassCode code, MethodCode method) {
    return IntStream.range(0, method.instructions().size())
        .takeWhile(index -> index == 0 || goesStraightOn(method, index - 1))
        .filter(index -> neverHolds(method.instructions(), index))
        .mapToObj(index -> message(code, method, method.instructions().get(index)))
        .toList();
  }

  private static boolean goesStraightOn(MethodCode method, int index) {
    return method.flow().successors(index).equals(List.of(index + 1));
  }

  private static boolean neverHolds(List<Instruction> instructions, int index) {
    if (!(instructions.get(index).operand() instanceof Invocation call)
        || !OWNERS.contains(call.owner())
        || !FAILS_BY.containsKey(call.name())) {
      return false;
    }
    // The condition is the last argument, or the one before the text.
    boolean last = call.descriptor().endsWith("Z)V");
    int pushed = index - (last ? 1 : 2);
    return pushed >= 0
        && instructions.get(pushed).opcode() == FAILS_BY.get(call.name())
        && (last || (call.descriptor().startsWith("(Z") && isPush(instructions.get(index - 1))));
  }

  private static boolean isPush(Instruction step) {
    return step.isConstant()
        || step.opcode() == Opcodes.ALOAD
        || step.opcode() == Opcodes.INVOKEDYNAMIC;
  }

  private static String message(ClassCode code, MethodCode method, Instruction step) {
    return code.place(method)
        + " skips its test by an assumption that never holds "
        + code.line(step.line());
  }
}
