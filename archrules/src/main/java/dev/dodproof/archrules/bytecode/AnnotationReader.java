package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one annotation and hands it on when it is complete. */
final class AnnotationReader extends AnnotationVisitor {

  private final String type;
  private final Consumer<AnnotationFacts> receiver;
  private final Map<String, String> values = new HashMap<>();
  private final List<AnnotationFacts> nested = new ArrayList<>();

  private AnnotationReader(String descriptor, Consumer<AnnotationFacts> receiver) {
    super(Opcodes.ASM9);
    this.type = Type.getType(descriptor).getInternalName();
    this.receiver = receiver;
  }

  /** Returns a reader, or null for an annotation that is not there at run time. */
  static @Nullable AnnotationVisitor of(
      String descriptor, boolean visible, Consumer<AnnotationFacts> receiver) {
    return visible ? new AnnotationReader(descriptor, receiver) : null;
  }

  @Override
  public void visit(String name, Object value) {
    if (value instanceof String || value instanceof Boolean) {
      values.put(name, value.toString());
    } else if (value instanceof Type referred && referred.getSort() == Type.OBJECT) {
      values.put(name, referred.getInternalName());
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitArray(String name) {
    if (!"value".equals(name)) {
      return null;
    }
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String element, String descriptor) {
        return new AnnotationReader(descriptor, nested::add);
      }
    };
  }

  @Override
  public void visitEnd() {
    receiver.accept(new AnnotationFacts(type, values, nested));
  }
}
