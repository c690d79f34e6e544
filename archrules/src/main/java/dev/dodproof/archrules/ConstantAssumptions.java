package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.ClassCode;
import dev.dodproof.archrules.bytecode.Instruction;
import dev.dodproof.archrules.bytecode.Invocation;
import dev.dodproof.archrules.bytecode.MethodCode;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds assumptions that never hold, because the compiler knows their value. */
final class ConstantAssumptions {

  private static final Set<String> OWNERS =
      Set.of("org/junit/jupiter/api/Assumptions", "org/junit/Assume");

  /** What makes each assumption fail. */
  private static final Map<String, Integer> FAILS_BY =
      Map.of("assumeTrue", Opcodes.ICONST_0, "assumeFalse", Opcodes.ICONST_1);

  private ConstantAssumptions() {}

  static List<String> in(ClassCode code, MethodCode method) {
    BitSet jumpTargets = method.flow().jumpTargets();
    return IntStream.range(0, method.instructions().size())
        .filter(index -> neverHolds(method.instructions(), index, jumpTargets))
        .mapToObj(index -> message(code, method, method.instructions().get(index)))
        .toList();
  }

  private static boolean neverHolds(List<Instruction> instructions, int index, BitSet jumpTargets) {
    if (!(instructions.get(index).operand() instanceof Invocation call)
        || !OWNERS.contains(call.owner())
        || !FAILS_BY.containsKey(call.name())) {
      return false;
    }
    List<Type> parameters = List.of(Type.getArgumentTypes(call.descriptor()));
    int position = parameters.indexOf(Type.BOOLEAN_TYPE);
    int pushed = index - (parameters.size() - position);
    if (position < 0 || pushed < 0) {
      return false;
    }
    // A jump into the middle brings another value, as in assumeTrue(a && b).
    int joined = jumpTargets.nextSetBit(pushed + 1);
    return instructions.get(pushed).opcode() == FAILS_BY.get(call.name())
        && (joined < 0 || joined > index)
        && instructions.subList(pushed + 1, index).stream().allMatch(ConstantAssumptions::isPush);
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
