package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.SourceLines;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Collects the string constants of a class file one by one. */
final class ClassStringVisitor extends ClassVisitor {

  private final Consumer<StringConstant> constants;
  private int version;
  private String className = "";
  private String sourceFile = "unknown source";
  private SourceLines lines = SourceLines.SAME;

  ClassStringVisitor(Consumer<StringConstant> constants) {
    super(Opcodes.ASM9);
    this.constants = constants;
  }

  String sourceFile() {
    return sourceFile;
  }

  @Override
  public void visit(
      int newVersion,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    version = newVersion;
    className = Type.getObjectType(name).getClassName();
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    if (source != null) {
      sourceFile = source;
    }
    lines = SourceLines.of(debug);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(descriptor, "class <" + className + ">");
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return annotation(descriptor, "class <" + className + ">");
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    String place = "record component <" + className + "." + name + ">";
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return annotation(type, place);
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int typeRef, @Nullable TypePath typePath, String type, boolean visible) {
        return annotation(type, place);
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    String field = "<" + className + "." + name + ">";
    if (value instanceof String text) {
      constants.accept(new StringConstant("Field " + field, 0, text, false));
    }
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return annotation(type, "field " + field);
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int typeRef, @Nullable TypePath typePath, String type, boolean visible) {
        return annotation(type, "field " + field);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodStringVisitor(constants, lines, version, className, name, descriptor);
  }

  private @Nullable AnnotationVisitor annotation(String descriptor, String place) {
    return AnnotationStringVisitor.of(constants, descriptor, place);
  }
}
