package dev.dodproof.archrules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Collects the string constants of one method: its code, its annotations, its default value. */
final class MethodStringVisitor extends MethodVisitor {

  private final List<StringConstant> constants;
  private final String method;
  private int line;

  MethodStringVisitor(
      List<StringConstant> constants, String className, String name, String descriptor) {
    super(Opcodes.ASM9);
    this.constants = constants;
    this.method = "method <" + className + "." + name + parameters(descriptor) + ">";
  }

  private static String parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public void visitLineNumber(int newLine, Label start) {
    line = newLine;
  }

  @Override
  public void visitLdcInsn(Object value) {
    add(BootstrapStrings.of(value));
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    add(BootstrapStrings.ofCall(bootstrap, arguments));
  }

  private void add(List<String> texts) {
    for (String text : texts) {
      constants.add(new StringConstant("M" + method.substring(1), line, text, false));
    }
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return AnnotationStringVisitor.ofDefault(constants, method);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitInsnAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitTryCatchAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return annotation(descriptor);
  }

  @Override
  public AnnotationVisitor visitLocalVariableAnnotation(
      int typeRef,
      @Nullable TypePath typePath,
      Label[] start,
      Label[] end,
      int[] index,
      String descriptor,
      boolean visible) {
    return annotation(descriptor);
  }

  private AnnotationVisitor annotation(String descriptor) {
    return AnnotationStringVisitor.of(constants, descriptor, method);
  }
}
