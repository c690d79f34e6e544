package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * One instruction of a method.
 *
 * @param opcode what it does
 * @param line the line it was compiled from, or 0
 * @param variable the local variable it reads or writes, or -1
 * @param operand the {@link Invocation} of a call or of a field access; the {@link MethodHandles}
 *     of an {@code invokedynamic}; the constant that it loads from the constant pool or carries
 *     itself; the internal name of the type it is about; the {@link SwitchKeys} of a switch; else
 *     null
 */
public record Instruction(int opcode, int line, int variable, @Nullable Object operand) {

  /** Returns whether it only puts a constant on the stack. */
  public boolean isConstant() {
    return opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.LDC;
  }

  /** Returns the number or character that it puts on the stack. */
  OptionalInt intConstant() {
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return OptionalInt.of(opcode - Opcodes.ICONST_0);
    }
    return isConstant() && operand instanceof Integer value
        ? OptionalInt.of(value)
        : OptionalInt.empty();
  }

  /** Returns whether it returns a value. */
  public boolean returnsValue() {
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN;
  }

  /** Returns whether it calls a method or constructor by name. */
  public boolean isCall() {
    return opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
  }

  boolean assignsField() {
    return opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
  }

  /** Returns the methods that it calls or refers to, or the field that it reads. */
  List<Invocation> leadsTo() {
    if (operand instanceof MethodHandles handles) {
      return handles.methods();
    }
    return operand instanceof Invocation target && !assignsField() ? List.of(target) : List.of();
  }

  /** Returns whether it calls a constructor of a class, by internal name. */
  public boolean constructs(String owner) {
    return isCall()
        && operand instanceof Invocation call
        && call.isConstruction()
        && call.owner().equals(owner);
  }
}
