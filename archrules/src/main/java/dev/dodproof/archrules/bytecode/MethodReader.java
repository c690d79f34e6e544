package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Reads one method: its annotations and what its code leads to. */
final class MethodReader extends InstructionReader {

  private final String owner;
  private final MethodFacts declaration;
  private final FieldInitializers initializers;
  private final Consumer<MethodFacts> receiver;
  private final List<AnnotationFacts> annotations = new ArrayList<>();
  private final CodeCollector collector = new CodeCollector();
  private List<Invocation> freshLambdas = List.of();

  MethodReader(
      String owner,
      MethodFacts declaration,
      FieldInitializers initializers,
      Consumer<MethodFacts> receiver) {
    this.owner = owner;
    this.declaration = declaration;
    this.initializers = initializers;
    this.receiver = receiver;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationReader.of(descriptor, visible, annotations::add);
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    collector.line(line);
  }

  @Override
  public void visitTryCatchBlock(
      Label start, Label end, Label handler, @Nullable String exceptionType) {
    collector.tryBlock(start, end, handler, exceptionType);
  }

  @Override
  public void visitLabel(Label label) {
    collector.mark(label);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String type, String name, String descriptor, boolean isInterface) {
    boolean virtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    Invocation.Kind kind = virtual ? Invocation.Kind.VIRTUAL : Invocation.Kind.EXACT;
    collector.invocation(new Invocation(kind, type, name, descriptor, false));
    step(opcode, -1, List.of());
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    List<Invocation> lambdas = MethodHandles.invocations(arguments);
    lambdas.forEach(collector::invocation);
    step(Opcodes.INVOKEDYNAMIC, -1, List.of());
    freshLambdas = lambdas;
  }

  @Override
  public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
    boolean read = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
    if (read) {
      collector.invocation(new Invocation(Invocation.Kind.FIELD, type, name, descriptor, false));
    } else if (declaration.name().startsWith("<") && type.equals(owner)) {
      initializers.assigned(name, collector.currentLine(), freshLambdas);
    }
    step(opcode, -1, List.of());
  }

  @Override
  void step(int opcode, int variable, List<Label> jumps) {
    collector.step(opcode, variable, jumps);
    freshLambdas = List.of();
  }

  @Override
  public void visitEnd() {
    receiver.accept(
        new MethodFacts(
            declaration.name(),
            declaration.descriptor(),
            declaration.access(),
            annotations,
            collector.facts()));
  }
}
