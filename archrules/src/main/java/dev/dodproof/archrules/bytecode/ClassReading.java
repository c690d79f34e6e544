package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads one class file. */
public final class ClassReading extends ClassVisitor {

  /** What the names of types cannot hold (Java Virtual Machine Specification, 4.2.1). */
  private static final Pattern TYPES = Pattern.compile("[^;/()]*+");

  private String name = "";
  private int access;
  private String superName = "";
  private List<String> interfaces = List.of();
  private Optional<String> outer = Optional.empty();
  private boolean local;
  private String sourceFile = "";
  private final List<AnnotationFacts> annotations = new ArrayList<>();
  private final List<MethodFacts> methods = new ArrayList<>();
  private final List<FieldReader> fields = new ArrayList<>();
  private final FieldInitializers initializers = new FieldInitializers();

  private ClassReading() {
    super(Opcodes.ASM9);
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException if the bytes are no class file, or one of a version not known
   */
  public static ClassFacts read(byte[] bytes) {
    ClassReading reading = new ClassReading();
    new ClassReader(bytes).accept(reading, ClassReader.SKIP_FRAMES);
    return reading.facts();
  }

  @Override
  public void visit(
      int version,
      int flags,
      String className,
      @Nullable String signature,
      @Nullable String superClass,
      String @Nullable [] directInterfaces) {
    name = className;
    access = flags;
    superName = superClass == null ? "" : superClass;
    interfaces = directInterfaces == null ? List.of() : List.of(directInterfaces);
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    sourceFile = source == null ? "" : source;
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    outer = Optional.of(owner);
    local = true;
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String enclosing, @Nullable String simpleName, int flags) {
    if (inner.equals(name)) {
      // The class's own flags know neither private nor static.
      access |= flags & (Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC);
      if ((flags & Opcodes.ACC_PUBLIC) == 0) {
        access &= ~Opcodes.ACC_PUBLIC;
      }
      if (enclosing != null) {
        outer = Optional.of(enclosing);
      }
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationReader.of(descriptor, visible, annotations::add);
  }

  @Override
  public FieldVisitor visitField(
      int flags,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    FieldReader reader = new FieldReader(field, descriptor);
    fields.add(reader);
    return reader;
  }

  @Override
  public MethodVisitor visitMethod(
      int flags,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodFacts declaration = new MethodFacts(method, descriptor, flags, List.of(), CodeFacts.NONE);
    checkTypes(declaration);
    return new MethodReader(name, declaration, initializers, methods::add);
  }

  /** The byte-code library parses types only when asked, which is too late for a finding. */
  private static void checkTypes(MethodFacts declaration) {
    if (!TYPES.matcher(declaration.parameterTypes() + "," + declaration.returnType()).matches()) {
      throw new IllegalArgumentException("malformed types of method " + declaration.name());
    }
  }

  private ClassFacts facts() {
    return new ClassFacts(
        name,
        access,
        superName,
        interfaces,
        outer,
        local,
        sourceFile,
        annotations,
        methods,
        fields.stream().map(reader -> reader.facts(initializers)).toList());
  }
}
