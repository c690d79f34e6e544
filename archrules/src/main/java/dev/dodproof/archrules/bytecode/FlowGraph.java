package dev.dodproof.archrules.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** The instructions of one method and how control passes between them without exceptions. */
public final class FlowGraph {

  private final List<Instruction> instructions = new ArrayList<>();
  private final List<List<Label>> jumps = new ArrayList<>();
  private final Map<Label, Integer> positions = new HashMap<>();
  private final BitSet labelled = new BitSet();

  void add(Instruction instruction, List<Label> targets) {
    instructions.add(instruction);
    jumps.add(targets);
  }

  void mark(Label label) {
    positions.put(label, size());
    labelled.set(size());
  }

  int size() {
    return instructions.size();
  }

  List<Instruction> instructions() {
    return Collections.unmodifiableList(instructions);
  }

  int position(Label label) {
    return positions.getOrDefault(label, size());
  }

  /** Returns the instructions that can follow the one at {@code start}, this one included. */
  public BitSet reachableFrom(int start) {
    BitSet reached = new BitSet(size());
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      int index = open.removeLast();
      if (index < size() && !reached.get(index)) {
        reached.set(index);
        open.addAll(successors(index));
      }
    }
    return reached;
  }

  /**
   * Returns the instructions that can follow directly on the one at an index; what no constant
   * chooses cannot.
   */
  public List<Integer> successors(int index) {
    List<Integer> next = new ArrayList<>();
    jumps.get(index).forEach(label -> next.add(position(label)));
    if (fallsThrough(instructions.get(index).opcode())) {
      next.add(index + 1);
    }
    boolean onlyAfterTheOneBefore = index > 0 && !labelled.get(index);
    return onlyAfterTheOneBefore
        ? ConstantBranch.taken(instructions.get(index - 1), instructions.get(index), next)
        : next;
  }

  private static boolean fallsThrough(int opcode) {
    return switch (opcode) {
      case Opcodes.GOTO, Opcodes.ATHROW, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.RET ->
          false;
      default -> opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN;
    };
  }

  /** Returns the indices to which any instruction jumps. */
  public BitSet jumpTargets() {
    BitSet targets = new BitSet(size());
    jumps.forEach(labels -> labels.forEach(label -> targets.set(position(label))));
    return targets;
  }
}
