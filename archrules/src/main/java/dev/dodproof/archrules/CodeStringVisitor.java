package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Collects the texts in the code of one method: its constants, and what is assembled from them
 * between two places where paths of execution meet.
 */
abstract class CodeStringVisitor extends MethodVisitor {

  private final List<AssembledText> texts = new ArrayList<>();
  private final OperandStack stack = new OperandStack();
  private final TextCalls calls = new TextCalls(stack, this::result);
  private final boolean frames;
  private int line;

  /**
   * Makes a visitor.
   *
   * @param version the class file's; older ones do not tell where paths of execution meet
   */
  CodeStringVisitor(int version) {
    super(Opcodes.ASM9);
    this.frames = (version & 0xFFFF) >= Opcodes.V1_7;
  }

  /** Takes a text of the code; called at the end of the method. */
  abstract void take(AssembledText text);

  private AssembledText result() {
    return register("");
  }

  private AssembledText register(String constant) {
    return register(AssembledText.of(constant, line));
  }

  private AssembledText register(AssembledText text) {
    texts.add(text);
    return text;
  }

  @Override
  public void visitLineNumber(int newLine, Label start) {
    line = newLine;
  }

  @Override
  public void visitLabel(Label label) {
    if (!frames) {
      stack.clear();
    }
  }

  @Override
  public void visitFrame(
      int type,
      int localCount,
      Object @Nullable [] locals,
      int stackCount,
      Object @Nullable [] operands) {
    stack.clear();
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof String constant) {
      stack.push(register(constant));
    } else {
      BootstrapStrings.of(value).forEach(this::register);
      boolean wide =
          value instanceof Long
              || value instanceof Double
              || (value instanceof ConstantDynamic dynamic && dynamic.getSize() == 2);
      stack.pushUnknown(wide ? 2 : 1);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    if (Concatenation.isMadeBy(bootstrap)) {
      for (Object argument : arguments) {
        if (argument instanceof ConstantDynamic) {
          BootstrapStrings.of(argument).forEach(this::register);
        }
      }
      Concatenation concatenation = new Concatenation(this::register);
      stack.push(concatenation.of(calls.popTexts(descriptor), arguments));
    } else {
      BootstrapStrings.ofCall(bootstrap, arguments).forEach(this::register);
      calls.call(Opcodes.INVOKESTATIC, "", name, descriptor);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean inInterface) {
    calls.call(opcode, owner, name, descriptor);
  }

  @Override
  public void visitInsn(int opcode) {
    switch (opcode) {
      case Opcodes.POP -> stack.pop();
      case Opcodes.POP2 -> {
        stack.pop();
        stack.pop();
      }
      case Opcodes.SWAP -> stack.swap();
      case Opcodes.DUP -> stack.duplicate(1, 0);
      case Opcodes.DUP_X1 -> stack.duplicate(1, 1);
      case Opcodes.DUP_X2 -> stack.duplicate(1, 2);
      case Opcodes.DUP2 -> stack.duplicate(2, 0);
      case Opcodes.DUP2_X1 -> stack.duplicate(2, 1);
      case Opcodes.DUP2_X2 -> stack.duplicate(2, 2);
      case Opcodes.AASTORE -> storeElement();
      default -> {
        StackEffect effect = StackEffect.of(opcode);
        stack.leave(effect.taken());
        stack.pushUnknown(effect.put());
      }
    }
  }

  private void storeElement() {
    Object value = stack.pop();
    stack.pop();
    if (stack.pop() instanceof TextCalls.Elements elements) {
      elements.texts().add(value instanceof AssembledText text ? text : null);
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      stack.pop();
      stack.push(null);
    } else {
      stack.push(operand);
    }
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    switch (opcode) {
      case Opcodes.ALOAD -> stack.load(variable);
      case Opcodes.ASTORE -> stack.store(variable);
      case Opcodes.ILOAD, Opcodes.FLOAD -> stack.pushUnknown(1);
      case Opcodes.LLOAD, Opcodes.DLOAD -> stack.pushUnknown(2);
      case Opcodes.ISTORE, Opcodes.FSTORE -> stack.overwrite(variable, 1);
      case Opcodes.LSTORE, Opcodes.DSTORE -> stack.overwrite(variable, 2);
      default -> {
        // RET: only in class files without frames.
      }
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    switch (opcode) {
      case Opcodes.NEW ->
          stack.push(TextCalls.isText(type) ? register(AssembledText.growing(line)) : null);
      case Opcodes.ANEWARRAY -> {
        stack.pop();
        stack.push(new TextCalls.Elements(new ArrayList<>()));
      }
      case Opcodes.INSTANCEOF -> {
        stack.leave(1);
        stack.pushUnknown(1);
      }
      default -> {
        // CHECKCAST leaves the reference where it is.
      }
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    int size = Type.getType(descriptor).getSize();
    switch (opcode) {
      case Opcodes.GETSTATIC -> loadStatic(owner + "." + name, size);
      case Opcodes.PUTSTATIC -> stack.leave(size);
      case Opcodes.GETFIELD -> {
        stack.leave(1);
        stack.pushUnknown(size);
      }
      default -> stack.leave(size + 1);
    }
  }

  private void loadStatic(String field, int size) {
    switch (field) {
      case "java/io/File.separator" -> stack.push(AssembledText.of("/", 0));
      case "java/io/File.separatorChar" -> stack.push((int) '/');
      default -> stack.pushUnknown(size);
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label target) {
    switch (opcode) {
      case Opcodes.GOTO -> {}
      case Opcodes.JSR -> stack.pushUnknown(1);
      case Opcodes.IFEQ,
          Opcodes.IFNE,
          Opcodes.IFLT,
          Opcodes.IFGE,
          Opcodes.IFGT,
          Opcodes.IFLE,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL ->
          stack.leave(1);
      default -> stack.leave(2);
    }
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    stack.pop();
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    stack.pop();
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    stack.leave(dimensions);
    stack.pushUnknown(1);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    texts.stream().filter(AssembledText::standsAlone).forEach(this::take);
  }
}
