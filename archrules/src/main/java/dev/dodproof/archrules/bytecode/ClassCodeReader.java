package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the code of a class file. */
final class ClassCodeReader extends ClassVisitor {

  private final List<MethodCode> methods = new ArrayList<>();
  private String name = "";
  private int access;
  private String sourceFile = "unknown source";

  ClassCodeReader() {
    super(Opcodes.ASM9);
  }

  ClassCode code() {
    return new ClassCode(name, access, sourceFile, methods);
  }

  @Override
  public void visit(
      int version,
      int flags,
      String className,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    name = Type.getObjectType(className).getClassName();
    access = flags;
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    if (source != null) {
      sourceFile = source;
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodCodeReader(method, descriptor, flags, methods::add);
  }
}
