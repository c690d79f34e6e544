package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassStringsTests {

  @Test
  void readsLabelsOfPatternSwitchesFromNewerCompilers() throws Exception {
    Handle bootstrap = bootstrap("java/lang/runtime/SwitchBootstraps");

    assertThat(texts(method -> method.visitInvokeDynamicInsn("typeSwitch", "()V", bootstrap, "a")))
        .containsExactly("a");
  }

  @Test
  void readsConstantsComputedFromConstants() throws Exception {
    Handle bootstrap = bootstrap("a/Bootstraps");
    ConstantDynamic inner = new ConstantDynamic("i", "Ljava/lang/String;", bootstrap, "inner");
    ConstantDynamic outer =
        new ConstantDynamic("o", "Ljava/lang/String;", bootstrap, "outer", inner, 1);

    assertThat(texts(method -> method.visitLdcInsn(outer))).containsExactly("outer", "inner");
  }

  @Test
  void fillsConstantsIntoRecipes() throws Exception {
    Handle bootstrap = bootstrap("java/lang/invoke/StringConcatFactory");

    assertThat(
            texts(
                method ->
                    method.visitInvokeDynamicInsn(
                        "concat", "()V", bootstrap, "\u0002-\u0001-\u0002", "first", 2)))
        .containsExactly("first-\u0001-2");
  }

  @Test
  void leavesOutTheNamesOfRecordComponents() throws Exception {
    Handle bootstrap = bootstrap("java/lang/runtime/ObjectMethods");

    assertThat(texts(method -> method.visitInvokeDynamicInsn("x", "()V", bootstrap, "a;b")))
        .isEmpty();
  }

  private static List<String> texts(Consumer<MethodVisitor> code) throws UnreadableClassException {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V25, Opcodes.ACC_PUBLIC, "a/B", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "c", "()V", null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(9, 9);
    method.visitEnd();
    return ClassStrings.of(writer.toByteArray(), constant -> true).constants().stream()
        .map(StringConstant::text)
        .toList();
  }

  private static Handle bootstrap(String owner) {
    return new Handle(Opcodes.H_INVOKESTATIC, owner, "b", "()V", false);
  }
}
