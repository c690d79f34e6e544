package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;

/** Reads one method: its annotations and its code. */
final class MethodReader extends InstructionReader {

  private final String name;
  private final String descriptor;
  private final int access;
  private final List<AnnotationFacts> annotations = new ArrayList<>();
  private final FlowGraph flow = new FlowGraph();
  private final List<Labelled> blocks = new ArrayList<>();
  private int line;

  private record Labelled(Label start, Label end, Label handler, String type) {}

  MethodReader(String name, String descriptor, int access) {
    this.name = name;
    this.descriptor = descriptor;
    this.access = access;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
    return AnnotationReader.of(type, visible, annotations::add);
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
  void step(int opcode, int variable, @Nullable Object operand, List<Label> jumps) {
    flow.add(new Instruction(opcode, line, variable, operand), jumps);
  }

  boolean isInitializer() {
    return name.startsWith("<");
  }

  /** Returns the code, after the whole method was read. */
  MethodCode code() {
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
    return new MethodCode(name, descriptor, access, flow, placed);
  }

  /** Returns the declaration with what the code leads to, after the whole method was read. */
  MethodFacts facts(SourceLines lines) {
    return new MethodFacts(name, descriptor, access, annotations, CodeFacts.of(code(), lines));
  }
}
