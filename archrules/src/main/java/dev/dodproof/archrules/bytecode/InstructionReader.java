package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Turns all instructions without a method or field into one kind of event. */
abstract class InstructionReader extends MethodVisitor {

  InstructionReader() {
    super(Opcodes.ASM9);
  }

  /** Receives an instruction; {@code variable} is -1 where it has none. */
  abstract void step(int opcode, int variable, List<Label> jumps);

  @Override
  public void visitInsn(int opcode) {
    step(opcode, -1, List.of());
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    step(opcode, -1, List.of());
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    step(opcode, variable, List.of());
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    step(opcode, -1, List.of());
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    step(opcode, -1, List.of(label));
  }

  @Override
  public void visitLdcInsn(Object value) {
    step(Opcodes.LDC, -1, List.of());
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    step(Opcodes.IINC, variable, List.of());
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label defaultLabel, Label... labels) {
    step(Opcodes.TABLESWITCH, -1, all(defaultLabel, labels));
  }

  @Override
  public void visitLookupSwitchInsn(Label defaultLabel, int[] keys, Label[] labels) {
    step(Opcodes.LOOKUPSWITCH, -1, all(defaultLabel, labels));
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    step(Opcodes.MULTIANEWARRAY, -1, List.of());
  }

  private static List<Label> all(Label first, Label[] others) {
    List<Label> labels = new ArrayList<>(List.of(others));
    labels.add(first);
    return labels;
  }
}
