package dev.dodproof.archrules.bytecode;

import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * The code of a method, instruction by instruction.
 *
 * @param name its name
 * @param descriptor its descriptor
 * @param signature name and parameter types as messages spell them: {@code open(int, a.B)}
 * @param access its access flags
 * @param instructions in the order of the class file; empty for a method without a body
 * @param flow how control passes between them, by the same indices
 * @param tryBlocks in the order of the class file
 */
public record MethodCode(
    String name,
    String descriptor,
    String signature,
    int access,
    List<Instruction> instructions,
    FlowGraph flow,
    List<TryBlock> tryBlocks) {

  /** Copies the lists. */
  public MethodCode {
    instructions = List.copyOf(instructions);
    tryBlocks = List.copyOf(tryBlocks);
  }

  /** Returns whether the compiler made it, not the author; bodies of lambdas are made so too. */
  public boolean isSynthetic() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /** Returns whether it has a body in which nothing is done. */
  public boolean isEmpty() {
    return !instructions.isEmpty()
        && instructions.stream()
            .allMatch(step -> step.opcode() == Opcodes.RETURN || step.opcode() == Opcodes.NOP);
  }
}
