package dev.dodproof.archrules.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/** How the initializers and constructors of one class first assign its fields. */
final class FieldInitializers {

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, List<Invocation>> lambdas = new HashMap<>();

  /** Looks at the initializers and constructors of a class, in the order of the class file. */
  static FieldInitializers of(String className, List<MethodCode> initializers) {
    FieldInitializers found = new FieldInitializers();
    for (MethodCode method : initializers) {
      Instruction before = new Instruction(Opcodes.NOP, 0, -1, null);
      for (Instruction step : method.instructions()) {
        if (step.assignsField()
            && step.operand() instanceof Invocation field
            && field.owner().equals(className)) {
          found.assigned(field.name(), step.line(), before);
        }
        before = step;
      }
    }
    return found;
  }

  private void assigned(String field, int line, Instruction before) {
    lines.putIfAbsent(field, line);
    lambdas.putIfAbsent(
        field, before.opcode() == Opcodes.INVOKEDYNAMIC ? before.leadsTo() : List.of());
  }

  int line(String field) {
    return lines.getOrDefault(field, 0);
  }

  List<Invocation> lambdas(String field) {
    return lambdas.getOrDefault(field, List.of());
  }
}
