package dev.dodproof.archrules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the strings among the values of an annotation, its arrays and nested annotations. */
final class AnnotationStringVisitor extends AnnotationVisitor {

  /** Packages whose annotations name routes of a web service, never files. */
  private static final List<String> ROUTE_PACKAGES =
      List.of(
          "io.micronaut.http.annotation.",
          "jakarta.servlet.annotation.",
          "jakarta.ws.rs.",
          "javax.servlet.annotation.",
          "javax.ws.rs.",
          "org.springframework.messaging.handler.annotation.",
          "org.springframework.web.bind.annotation.",
          "org.springframework.web.service.annotation.",
          "retrofit2.http.");

  /** What compilers write for themselves: names, signatures and packed bytes. */
  private static final Set<String> OF_COMPILERS =
      Set.of(
          "kotlin.Metadata",
          "kotlin.coroutines.jvm.internal.DebugMetadata",
          "kotlin.jvm.internal.SourceDebugExtension",
          "scala.reflect.ScalaLongSignature",
          "scala.reflect.ScalaSignature");

  private final Consumer<StringConstant> constants;
  private final String origin;
  private final boolean route;

  private AnnotationStringVisitor(
      Consumer<StringConstant> constants, String origin, boolean route) {
    super(Opcodes.ASM9);
    this.constants = constants;
    this.origin = origin;
    this.route = route;
  }

  /** Returns a visitor, or {@code null} if the annotation is of no interest. */
  static @Nullable AnnotationStringVisitor of(
      Consumer<StringConstant> constants, String descriptor, String place) {
    String type = Type.getType(descriptor).getClassName();
    if (OF_COMPILERS.contains(type)) {
      return null;
    }
    boolean route = ROUTE_PACKAGES.stream().anyMatch(type::startsWith);
    return new AnnotationStringVisitor(constants, "Annotation <@" + type + "> on " + place, route);
  }

  static AnnotationStringVisitor ofDefault(Consumer<StringConstant> constants, String method) {
    return new AnnotationStringVisitor(constants, "Default value of " + method, false);
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    if (value instanceof String text) {
      constants.accept(new StringConstant(origin, 0, text, route));
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    return this;
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    return this;
  }
}
