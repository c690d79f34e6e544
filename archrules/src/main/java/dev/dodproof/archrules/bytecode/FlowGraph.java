package dev.dodproof.archrules.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** The instructions of one method and how control passes between them without exceptions. */
public final class FlowGraph {

  private final List<Step> steps = new ArrayList<>();
  private final Map<Label, Integer> positions = new HashMap<>();

  /**
   * One instruction.
   *
   * @param opcode what it does
   * @param variable the local variable it reads or writes, or -1
   * @param jumps where it may jump
   */
  record Step(int opcode, int variable, List<Label> jumps) {

    boolean fallsThrough() {
      return switch (opcode) {
        case Opcodes.GOTO, Opcodes.ATHROW, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.RET ->
            false;
        default -> opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN;
      };
    }
  }

  void add(int opcode, int variable, List<Label> jumps) {
    steps.add(new Step(opcode, variable, jumps));
  }

  void mark(Label label) {
    positions.put(label, steps.size());
  }

  int size() {
    return steps.size();
  }

  Step step(int index) {
    return steps.get(index);
  }

  int position(Label label) {
    return positions.getOrDefault(label, steps.size());
  }

  /** Returns the instructions that can follow the one at {@code start}, this one included. */
  public BitSet reachableFrom(int start) {
    BitSet reached = new BitSet(steps.size());
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      int index = open.removeLast();
      if (index < steps.size() && !reached.get(index)) {
        reached.set(index);
        open.addAll(successors(index));
      }
    }
    return reached;
  }

  /** Returns the instructions that can follow directly on the one at an index. */
  public List<Integer> successors(int index) {
    Step step = steps.get(index);
    List<Integer> next = new ArrayList<>();
    step.jumps().forEach(label -> next.add(position(label)));
    if (step.fallsThrough()) {
      next.add(index + 1);
    }
    return next;
  }

  /** Returns the indices to which any instruction jumps. */
  public BitSet jumpTargets() {
    BitSet targets = new BitSet(steps.size());
    steps.stream()
        .flatMap(step -> step.jumps().stream())
        .forEach(label -> targets.set(position(label)));
    return targets;
  }
}
