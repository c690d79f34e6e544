package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the declaration of one field. */
final class FieldReader extends FieldVisitor {

  private final String name;
  private final String descriptor;
  private final List<AnnotationFacts> annotations = new ArrayList<>();

  FieldReader(String name, String descriptor) {
    super(Opcodes.ASM9);
    this.name = name;
    this.descriptor = descriptor;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
    return AnnotationReader.of(type, visible, annotations::add);
  }

  /** Returns the field, completed by how the class initialises it. */
  FieldFacts facts(FieldInitializers initializers, SourceLines lines) {
    return new FieldFacts(
        name,
        descriptor,
        annotations,
        lines.of(initializers.line(name)),
        initializers.lambdas(name));
  }
}
