package dev.dodproof.archrules.bytecode;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * What the body of a method does, as far as assertions are concerned. Whatever never runs, or
 * stands where a failing assertion would be swallowed, is left out.
 *
 * @param firstLine line of the first instruction, or 0
 * @param invocations what it leads to, in order
 * @param throwsOrReturns whether it throws or returns an object
 */
public record CodeFacts(int firstLine, List<Invocation> invocations, boolean throwsOrReturns) {

  static final CodeFacts NONE = new CodeFacts(0, List.of(), false);

  /** Copies the list. */
  public CodeFacts {
    invocations = List.copyOf(invocations);
  }

  static CodeFacts of(MethodCode method, SourceLines lines) {
    List<Instruction> all = method.instructions();
    BitSet counted = LiveCode.in(method);
    counted.andNot(SwallowedCode.in(method));
    List<Instruction> kept = counted.stream().mapToObj(all::get).toList();
    return new CodeFacts(
        all.stream()
            .mapToInt(Instruction::line)
            .filter(line -> line > 0)
            .map(lines::of)
            .findFirst()
            .orElse(0),
        kept.stream().flatMap(step -> step.leadsTo().stream()).distinct().toList(),
        kept.stream()
            .anyMatch(step -> step.opcode() == Opcodes.ATHROW || step.opcode() == Opcodes.ARETURN));
  }
}
