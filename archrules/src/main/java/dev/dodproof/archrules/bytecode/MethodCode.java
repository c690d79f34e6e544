package dev.dodproof.archrules.bytecode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The code of a method, instruction by instruction.
 *
 * @param name its name
 * @param descriptor its descriptor
 * @param access its access flags
 * @param flow its instructions and how control passes between them
 * @param tryBlocks in the order of the class file
 */
public record MethodCode(
    String name, String descriptor, int access, FlowGraph flow, List<TryBlock> tryBlocks) {

  /** Copies the list. */
  public MethodCode {
    tryBlocks = List.copyOf(tryBlocks);
  }

  /** Returns name and parameter types as messages spell them: {@code open(int, a.B)}. */
  public String signature() {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  /** Returns the instructions in the order of the class file; none without a body. */
  public List<Instruction> instructions() {
    return flow.instructions();
  }

  /** Returns whether the compiler made it, not the author; bodies of lambdas are made so too. */
  public boolean isSynthetic() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /** Returns whether it has a body in which nothing is done. */
  public boolean isEmpty() {
    return !instructions().isEmpty()
        && instructions().stream()
            .allMatch(step -> step.opcode() == Opcodes.RETURN || step.opcode() == Opcodes.NOP);
  }
}
