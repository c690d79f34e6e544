package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Turns all instructions into one kind of event. */
abstract class InstructionReader extends MethodVisitor {

  private static final int NO_VARIABLE = -1;

  InstructionReader() {
    super(Opcodes.ASM9);
  }

  /** Receives an instruction as {@link Instruction} describes it, and where it may jump. */
  abstract void step(int opcode, int variable, @Nullable Object operand, List<Label> jumps);

  private void step(int opcode, @Nullable Object operand) {
    step(opcode, NO_VARIABLE, operand, List.of());
  }

  @Override
  public void visitInsn(int opcode) {
    step(opcode, null);
  }

  @Override
  public void visitIntInsn(int opcode, int value) {
    step(opcode, value);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    step(opcode, variable, null, List.of());
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    step(opcode, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    step(opcode, new Invocation(Invocation.Kind.FIELD, owner, name, descriptor, false));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean virtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    Invocation.Kind kind = virtual ? Invocation.Kind.VIRTUAL : Invocation.Kind.EXACT;
    step(opcode, new Invocation(kind, owner, name, descriptor, false));
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    step(Opcodes.INVOKEDYNAMIC, MethodHandles.in(arguments));
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    step(opcode, NO_VARIABLE, null, List.of(label));
  }

  @Override
  public void visitLdcInsn(Object value) {
    step(Opcodes.LDC, value);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    step(Opcodes.IINC, variable, null, List.of());
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label defaultLabel, Label... labels) {
    IntStream keys = IntStream.range(0, labels.length).map(index -> min + index);
    stepSwitch(Opcodes.TABLESWITCH, keys, defaultLabel, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label defaultLabel, int[] keys, Label[] labels) {
    stepSwitch(Opcodes.LOOKUPSWITCH, IntStream.of(keys), defaultLabel, labels);
  }

  private void stepSwitch(int opcode, IntStream keys, Label defaultLabel, Label[] labels) {
    List<Label> jumps = new ArrayList<>(List.of(labels));
    jumps.add(defaultLabel);
    step(opcode, NO_VARIABLE, new SwitchKeys(keys.boxed().toList()), jumps);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    step(Opcodes.MULTIANEWARRAY, null);
  }
}
