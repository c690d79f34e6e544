package dev.dodproof.archrules.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Code that never runs, as compilers other than the JDK's leave it in class files. */
class DeadCodeTests {

  @Test
  void codeBehindAReturnThatNothingJumpsToIsDead() {
    assertThat(
            called(
                code -> {
                  call(code, "before");
                  code.visitInsn(Opcodes.RETURN);
                  call(code, "after");
                }))
        .containsExactly("before");
  }

  @Test
  void codeBehindAThrowThatNothingJumpsToIsDead() {
    assertThat(
            called(
                code -> {
                  code.visitInsn(Opcodes.ACONST_NULL);
                  code.visitInsn(Opcodes.ATHROW);
                  call(code, "after");
                }))
        .isEmpty();
  }

  @Test
  void aThrowThatIsDeadThrowsNothing() {
    ClassFacts read =
        read(
            code -> {
              code.visitInsn(Opcodes.RETURN);
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ATHROW);
            });

    assertThat(read.methods().get(0).code().throwsOrReturns()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "IFEQ, 0, true", "IFEQ, 1, false",
    "IFNE, 1, true", "IFNE, 0, false",
    "IFLT, -1, true", "IFLT, 0, false",
    "IFGE, 0, true", "IFGE, -1, false",
    "IFGT, 300, true", "IFGT, 0, false",
    "IFLE, 0, true", "IFLE, 70000, false"
  })
  void aConditionOnAConstantGoesOneWayOnly(String opcode, int operand, boolean jumps)
      throws ReflectiveOperationException {
    int branch = Opcodes.class.getField(opcode).getInt(null);

    assertThat(called(code -> branch(code, branch, operand)))
        .containsExactly(jumps ? "jumped" : "went on");
  }

  @ParameterizedTest
  @CsvSource({"4, default", "5, five", "6, six", "7, default", "-2147483648, default"})
  void aTableSwitchOnAConstantHasOneCase(int operand, String reached) {
    assertThat(called(code -> choose(code, operand, true))).containsExactly(reached);
  }

  @ParameterizedTest
  @CsvSource({"4, default", "5, five", "6, six", "2147483647, default"})
  void aLookupSwitchOnAConstantHasOneCase(int operand, String reached) {
    assertThat(called(code -> choose(code, operand, false))).containsExactly(reached);
  }

  @Test
  void anOperandToWhichAnotherOneIsAnAlternativeIsNotKnown() {
    assertThat(
            called(
                code -> {
                  Label zero = new Label();
                  Label condition = new Label();
                  code.visitVarInsn(Opcodes.ILOAD, 0);
                  code.visitJumpInsn(Opcodes.IFEQ, zero);
                  code.visitInsn(Opcodes.ICONST_1);
                  code.visitJumpInsn(Opcodes.GOTO, condition);
                  code.visitLabel(zero);
                  code.visitInsn(Opcodes.ICONST_0);
                  code.visitLabel(condition);
                  ifElse(code, Opcodes.IFEQ);
                }))
        .containsExactly("went on", "jumped");
  }

  @Test
  void theSizeOfAnArrayIsNoOperandOfABranch() {
    assertThat(
            called(
                code -> {
                  code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
                  ifElse(code, Opcodes.IFEQ);
                }))
        .containsExactly("went on", "jumped");
  }

  @Test
  void handlersOfLiveCodeAreLiveAndThoseOfDeadCodeAreDead() {
    assertThat(
            called(
                code -> {
                  guarded(code, "live", "handler");
                  code.visitInsn(Opcodes.RETURN);
                  guarded(code, "dead", "dead handler");
                }))
        .containsExactly("live", "handler");
  }

  @Test
  void aHandlerOfAHandlerIsLiveWhicheverIsNamedFirst() {
    assertThat(
            called(
                code -> {
                  Label[] at = {new Label(), new Label(), new Label(), new Label()};
                  code.visitTryCatchBlock(at[1], at[2], at[2], "java/lang/RuntimeException");
                  code.visitTryCatchBlock(at[0], at[1], at[1], "java/lang/RuntimeException");
                  code.visitLabel(at[0]);
                  call(code, "body");
                  code.visitInsn(Opcodes.RETURN);
                  code.visitLabel(at[1]);
                  call(code, "first");
                  code.visitInsn(Opcodes.RETURN);
                  code.visitLabel(at[2]);
                  call(code, "second");
                }))
        .containsExactly("body", "first", "second");
  }

  private static void branch(MethodVisitor code, int opcode, int operand) {
    push(code, operand);
    ifElse(code, opcode);
  }

  private static void ifElse(MethodVisitor code, int opcode) {
    Label jumped = new Label();
    code.visitJumpInsn(opcode, jumped);
    call(code, "went on");
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(jumped);
    call(code, "jumped");
  }

  private static void choose(MethodVisitor code, int operand, boolean table) {
    Label five = new Label();
    Label six = new Label();
    Label other = new Label();
    push(code, operand);
    if (table) {
      code.visitTableSwitchInsn(5, 6, other, five, six);
    } else {
      code.visitLookupSwitchInsn(other, new int[] {5, 6}, new Label[] {five, six});
    }
    place(code, five, "five");
    place(code, six, "six");
    place(code, other, "default");
  }

  private static void place(MethodVisitor code, Label label, String name) {
    code.visitLabel(label);
    call(code, name);
    code.visitInsn(Opcodes.RETURN);
  }

  private static void guarded(MethodVisitor code, String body, String inHandler) {
    Label start = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(start, handler, handler, "java/lang/RuntimeException");
    code.visitLabel(start);
    call(code, body);
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(handler);
    code.visitInsn(Opcodes.POP);
    call(code, inHandler);
  }

  private static void push(MethodVisitor code, int value) {
    if (value >= -1 && value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (short) value) {
      code.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      code.visitLdcInsn(value);
    }
  }

  private static void call(MethodVisitor code, String method) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/Helper", method, "()V", false);
  }

  private static List<String> called(Consumer<MethodVisitor> body) {
    return read(body).methods().get(0).code().invocations().stream().map(Invocation::name).toList();
  }

  private static ClassFacts read(Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_6, Opcodes.ACC_PUBLIC, "a/T", null, "java/lang/Object", null);
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "t", "(I)V", null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(4, 4);
    code.visitEnd();
    writer.visitEnd();
    return ClassFileReader.read(writer.toByteArray()).facts();
  }
}
