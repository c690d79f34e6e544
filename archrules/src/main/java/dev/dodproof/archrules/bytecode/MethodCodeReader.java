package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the code of one method. */
final class MethodCodeReader extends InstructionReader {

  private final String name;
  private final String methodDescriptor;
  private final String signature;
  private final int access;
  private final Consumer<MethodCode> receiver;
  private final List<Instruction> instructions = new ArrayList<>();
  private final FlowGraph flow = new FlowGraph();
  private final List<Labelled> blocks = new ArrayList<>();
  private int line;
  private @Nullable Object operand;

  private record Labelled(Label start, Label end, Label handler, String type) {}

  MethodCodeReader(String name, String descriptor, int access, Consumer<MethodCode> receiver) {
    this.name = name;
    this.methodDescriptor = descriptor;
    // The byte-code library parses types only when asked; later would be too late to say so.
    this.signature =
        Arrays.stream(Type.getArgumentTypes(descriptor))
            .map(Type::getClassName)
            .collect(Collectors.joining(", ", name + "(", ")"));
    this.access = access;
    this.receiver = receiver;
  }

  @Override
  public void visitLineNumber(int newLine, Label start) {
    line = newLine;
  }

  @Override
  public void visitLabel(Label label) {
    flow.mark(label);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    blocks.add(new Labelled(start, end, handler, type == null ? "" : type));
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String method, String descriptor, boolean isInterface) {
    boolean virtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    Invocation.Kind kind = virtual ? Invocation.Kind.VIRTUAL : Invocation.Kind.EXACT;
    operand = new Invocation(kind, owner, method, descriptor, false);
    step(opcode, -1, List.of());
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
    operand = new Invocation(Invocation.Kind.FIELD, owner, field, descriptor, false);
    step(opcode, -1, List.of());
  }

  @Override
  public void visitInvokeDynamicInsn(
      String method, String descriptor, Handle bootstrap, Object... arguments) {
    step(Opcodes.INVOKEDYNAMIC, -1, List.of());
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    operand = type;
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitLdcInsn(Object value) {
    operand = value;
    super.visitLdcInsn(value);
  }

  @Override
  public void visitIntInsn(int opcode, int value) {
    operand = value;
    super.visitIntInsn(opcode, value);
  }

  @Override
  void step(int opcode, int variable, List<Label> jumps) {
    instructions.add(new Instruction(opcode, line, variable, operand));
    flow.add(opcode, variable, jumps);
    operand = null;
  }

  @Override
  public void visitEnd() {
    List<TryBlock> placed =
        blocks.stream()
            .map(
                block ->
                    new TryBlock(
                        flow.position(block.start()),
                        flow.position(block.end()),
                        flow.position(block.handler()),
                        block.type()))
            .filter(block -> block.start() < block.end() && block.handler() < flow.size())
            .toList();
    receiver.accept(
        new MethodCode(name, methodDescriptor, signature, access, instructions, flow, placed));
  }
}
