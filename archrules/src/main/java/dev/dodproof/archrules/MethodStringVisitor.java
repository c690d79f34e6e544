package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.SourceLines;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Collects the string constants of one method: its code, its annotations, its default value. */
final class MethodStringVisitor extends CodeStringVisitor {

  private final Consumer<StringConstant> constants;
  private final SourceLines lines;
  private final String method;

  MethodStringVisitor(
      Consumer<StringConstant> constants,
      SourceLines lines,
      int version,
      String className,
      String name,
      String descriptor) {
    super(version);
    this.constants = constants;
    this.lines = lines;
    this.method = "method <" + className + "." + name + parameters(descriptor) + ">";
  }

  private static String parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  void take(AssembledText text) {
    constants.accept(
        new StringConstant("M" + method.substring(1), lines.of(text.line()), text.text(), false));
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return AnnotationStringVisitor.ofDefault(constants, method);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitInsnAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitTryCatchAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
      int typeRef,
      @Nullable TypePath typePath,
      Label[] start,
      Label[] end,
      int[] index,
      String descriptor,
      boolean visible) {
    return annotation(descriptor);
  }

  private @Nullable AnnotationVisitor annotation(String descriptor) {
    return AnnotationStringVisitor.of(constants, descriptor, method);
  }
}
