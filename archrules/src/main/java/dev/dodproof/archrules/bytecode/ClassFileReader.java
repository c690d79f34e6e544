package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one class file, once for all that is asked about it. */
final class ClassFileReader extends ClassVisitor {

  /** What the names of types cannot hold (Java Virtual Machine Specification, 4.2.1). */
  private static final Pattern TYPES = Pattern.compile("[^;/()]*+");

  private String name = "";
  private int access;
  private String superName = "";
  private List<String> interfaces = List.of();
  private Optional<String> outer = Optional.empty();
  private boolean local;
  private String sourceFile = "";
  private SourceLines lines = SourceLines.SAME;
  private final List<AnnotationFacts> annotations = new ArrayList<>();
  private final List<MethodReader> methods = new ArrayList<>();
  private final List<FieldReader> fields = new ArrayList<>();

  private ClassFileReader() {
    super(Opcodes.ASM9);
  }

  static ClassFileReader read(byte[] classFile) {
    ClassFileReader reader = new ClassFileReader();
    new ClassReader(classFile).accept(reader, ClassReader.SKIP_FRAMES);
    return reader;
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
    lines = SourceLines.of(debug);
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
    checkTypes(method, descriptor);
    MethodReader reader = new MethodReader(method, descriptor, flags);
    methods.add(reader);
    return reader;
  }

  /** The byte-code library parses types only when asked, which is too late for a finding. */
  private static void checkTypes(String method, String descriptor) {
    Type type = Type.getMethodType(descriptor);
    boolean legal =
        Stream.concat(Stream.of(type.getReturnType()), Arrays.stream(type.getArgumentTypes()))
            .allMatch(each -> TYPES.matcher(each.getClassName()).matches());
    if (!legal) {
      throw new IllegalArgumentException("malformed types of method " + method);
    }
  }

  ClassCode code() {
    return new ClassCode(
        name.replace('/', '.'),
        access,
        sourceFile.isEmpty() ? "unknown source" : sourceFile,
        lines,
        methods.stream().map(MethodReader::code).toList());
  }

  ClassFacts facts() {
    FieldInitializers initializers =
        FieldInitializers.of(
            name,
            methods.stream().filter(MethodReader::isInitializer).map(MethodReader::code).toList());
    return new ClassFacts(
        name,
        access,
        superName,
        interfaces,
        outer,
        local,
        sourceFile,
        annotations,
        methods.stream().map(reader -> reader.facts(lines)).toList(),
        fields.stream().map(reader -> reader.facts(initializers, lines)).toList());
  }
}
