package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Collects the code of one method and leaves out what is swallowed. */
final class CodeCollector {

  private final FlowGraph flow = new FlowGraph();
  private final SwallowedCode swallowedCode = new SwallowedCode();
  private final List<Located> invocations = new ArrayList<>();
  private int firstLine;
  private int currentLine;

  private record Located(int index, Invocation invocation) {}

  void line(int line) {
    firstLine = firstLine == 0 ? line : firstLine;
    currentLine = line;
  }

  int currentLine() {
    return currentLine;
  }

  void tryBlock(Label start, Label end, Label handler, @Nullable String type) {
    swallowedCode.block(start, end, handler, type);
  }

  void mark(Label label) {
    flow.mark(label);
  }

  /** Takes note of what the next step leads to. */
  void invocation(Invocation invocation) {
    invocations.add(new Located(flow.size(), invocation));
  }

  void step(int opcode, int variable, List<Label> jumps) {
    flow.add(opcode, variable, jumps);
  }

  CodeFacts facts() {
    BitSet swallowed = swallowedCode.find(flow);
    List<Invocation> kept =
        invocations.stream()
            .filter(located -> !swallowed.get(located.index()))
            .map(Located::invocation)
            .distinct()
            .toList();
    return new CodeFacts(firstLine, kept, throwsOrReturns(swallowed));
  }

  private boolean throwsOrReturns(BitSet swallowed) {
    for (int i = 0; i < flow.size(); i++) {
      int opcode = flow.step(i).opcode();
      if ((opcode == Opcodes.ATHROW || opcode == Opcodes.ARETURN) && !swallowed.get(i)) {
        return true;
      }
    }
    return false;
  }
}
