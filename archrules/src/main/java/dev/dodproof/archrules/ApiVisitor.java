package dev.dodproof.archrules;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a public or protected class and its public and protected members, one line each, so that
 * every compiler's class file of the same source gives the same lines.
 *
 * <p>Left out is what compilers choose: synthetic and bridge methods, {@code synchronized}, {@code
 * native} and {@code strictfp}, whether an enum is final or abstract. Types are erased.
 */
final class ApiVisitor extends ClassVisitor {

  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final int WRITTEN =
      VISIBLE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;

  private final Set<String> lines;
  private final List<String> members = new ArrayList<>();
  private String name = "";
  private String internalName = "";
  private String supertypes = "";
  private int access;

  ApiVisitor(Set<String> lines) {
    super(Opcodes.ASM9);
    this.lines = lines;
  }

  @Override
  public void visit(
      int version,
      int flags,
      String type,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    internalName = type;
    name = Type.getObjectType(type).getClassName();
    access = flags;
    String implemented = types(" implements ", interfaces);
    supertypes =
        superName == null || (flags & Opcodes.ACC_INTERFACE) != 0
            ? implemented
            : " extends " + Type.getObjectType(superName).getClassName() + implemented;
  }

  /** The class's own flags say nothing of private, protected and static. */
  @Override
  public void visitInnerClass(
      String type, @Nullable String outerName, @Nullable String innerName, int flags) {
    if (type.equals(internalName)) {
      access = flags;
    }
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int flags,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    add(flags, field + " : " + Type.getType(descriptor).getClassName() + constant(value));
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    String parameters =
        Arrays.stream(Type.getArgumentTypes(descriptor))
            .map(Type::getClassName)
            .collect(Collectors.joining(", ", "(", ")"));
    add(
        flags,
        method
            + parameters
            + " : "
            + Type.getReturnType(descriptor).getClassName()
            + types(" throws ", exceptions));
    return null;
  }

  @Override
  public void visitEnd() {
    boolean isEnum = (access & Opcodes.ACC_ENUM) != 0;
    boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    int chosenByCompiler = Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
    int written = isEnum || isInterface ? WRITTEN & ~chosenByCompiler : WRITTEN;
    String kind = isInterface ? "interface " : isEnum ? "enum " : "class ";
    if (isVisible(access)) {
      lines.add(Modifier.toString(access & written) + " " + kind + name + supertypes);
      lines.addAll(members);
    }
  }

  private void add(int flags, String member) {
    if (isVisible(flags)) {
      members.add(Modifier.toString(flags & WRITTEN) + " " + name + "." + member);
    }
  }

  private static boolean isVisible(int flags) {
    return (flags & VISIBLE) != 0 && (flags & Opcodes.ACC_SYNTHETIC) == 0;
  }

  /** A text may be long and have line breaks. */
  private static String constant(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return " = " + (value instanceof String text ? Sha256.of(text) : value);
  }

  private static String types(String keyword, String @Nullable [] internalNames) {
    return internalNames == null || internalNames.length == 0
        ? ""
        : Stream.of(internalNames)
            .map(type -> Type.getObjectType(type).getClassName())
            .sorted()
            .collect(Collectors.joining(", ", keyword, ""));
  }
}
