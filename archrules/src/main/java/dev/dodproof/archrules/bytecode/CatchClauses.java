package dev.dodproof.archrules.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;

/**
 * Finds the handlers of a method. One {@code catch} may have several entries in the class file: one
 * for each type it names, and one for each piece of its block round an inlined {@code finally}.
 */
public final class CatchClauses {

  private static final String UNIT = "kotlin/Unit";

  private final MethodCode method;
  private final List<Instruction> instructions;

  private CatchClauses(MethodCode method) {
    this.method = method;
    this.instructions = method.instructions();
  }

  /** Returns the handlers of a method in the order of its instructions. */
  public static List<CatchClause> of(MethodCode method) {
    Map<Integer, List<TryBlock>> byHandler =
        method.tryBlocks().stream()
            .collect(Collectors.groupingBy(TryBlock::handler, TreeMap::new, Collectors.toList()));
    CatchClauses clauses = new CatchClauses(method);
    List<CatchClause> found = new ArrayList<>();
    byHandler.forEach((handler, blocks) -> found.add(clauses.clause(handler, blocks)));
    return found;
  }

  private CatchClause clause(int handler, List<TryBlock> blocks) {
    Set<String> types = new TreeSet<>();
    BitSet guarded = new BitSet();
    for (TryBlock block : blocks) {
      guarded.set(block.start(), block.end());
      if (!block.type().isEmpty()) {
        types.add(block.type().replace('/', '.'));
      }
    }
    return new CatchClause(
        types, handler, instructions.get(handler).line(), guarded, fate(handler, guarded));
  }

  private CatchClause.Fate fate(int handler, BitSet guarded) {
    Instruction first = instructions.get(handler);
    boolean dropped =
        first.opcode() == Opcodes.POP
            || (first.opcode() == Opcodes.ASTORE && !isRead(handler + 1, first.variable()));
    if (!dropped) {
      return CatchClause.Fate.HANDLED;
    }
    BitSet shared = method.flow().reachableFrom(0);
    shared.or(method.flow().reachableFrom(guarded.nextSetBit(0)));
    return fateAfter(handler + 1, guarded, shared, linesOfFinally(handler, guarded));
  }

  private CatchClause.Fate fateAfter(
      int start, BitSet guarded, BitSet shared, Set<Integer> finallyLines) {
    BitSet seen = new BitSet();
    int index = start;
    while (index < instructions.size() && !shared.get(index) && !seen.get(index)) {
      seen.set(index);
      Instruction step = instructions.get(index);
      if (step.opcode() == Opcodes.RETURN) {
        return CatchClause.Fate.DROPPED;
      } else if (step.opcode() == Opcodes.GOTO) {
        index = method.flow().successors(index).get(0);
      } else if (isNothing(step) || finallyLines.contains(step.line())) {
        index++;
      } else {
        return returnsConstant(index) ? CatchClause.Fate.ANSWERED : CatchClause.Fate.HANDLED;
      }
    }
    return returnsConstant(index) && returnsElsewhere(guarded, index)
        ? CatchClause.Fate.DEFAULTED
        : CatchClause.Fate.DROPPED;
  }

  /** Returns whether the block can have another result: else failure looks like success. */
  private boolean returnsElsewhere(BitSet guarded, int constant) {
    BitSet otherwise = method.flow().reachableFrom(guarded.nextSetBit(0));
    otherwise.clear(constant + 1);
    return otherwise.stream().anyMatch(index -> instructions.get(index).returnsValue());
  }

  private boolean returnsConstant(int index) {
    return index + 1 < instructions.size()
        && instructions.get(index).isConstant()
        && instructions.get(index + 1).returnsValue();
  }

  /** Kotlin marks an empty block by NOP, or by its one value of type Unit. */
  private static boolean isNothing(Instruction step) {
    return step.opcode() == Opcodes.NOP
        || (step.opcode() == Opcodes.GETSTATIC
            && step.operand() instanceof Invocation field
            && field.owner().equals(UNIT));
  }

  /** Returns whether the variable may be read before it is written again. */
  private boolean isRead(int start, int variable) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int index = open.removeLast();
      if (index < instructions.size() && !seen.get(index)) {
        seen.set(index);
        Instruction step = instructions.get(index);
        boolean same = step.variable() == variable;
        if (same && step.opcode() == Opcodes.ALOAD) {
          return true;
        }
        if (!same) {
          method.flow().successors(index).forEach(open::add);
        }
      }
    }
    return false;
  }

  /**
   * The compiler copies a {@code finally} to the end of each {@code catch}, and the release of a
   * monitor; their lines tell them from what the handler itself does, unless all is written on one
   * line.
   */
  private Set<Integer> linesOfFinally(int handler, BitSet guarded) {
    Set<Integer> lines = new TreeSet<>();
    for (TryBlock block : method.tryBlocks()) {
      boolean around = block.covers(guarded.nextSetBit(0)) && block.handler() != handler;
      if (around && block.type().isEmpty()) {
        BitSet code = method.flow().reachableFrom(block.handler());
        code.andNot(method.flow().reachableFrom(0));
        code.stream().map(index -> instructions.get(index).line()).forEach(lines::add);
      }
    }
    boolean mixed =
        lines.contains(instructions.get(handler).line())
            || guarded.stream()
                .map(index -> instructions.get(index).line())
                .anyMatch(lines::contains);
    return mixed ? Set.of() : lines;
  }
}
