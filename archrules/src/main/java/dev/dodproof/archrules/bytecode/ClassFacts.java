package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/**
 * A class as its class file declares it.
 *
 * @param name internal name
 * @param access access flags; for a member class the ones written in the source
 * @param superName internal name of the super class, or {@code ""}
 * @param interfaces internal names of the direct interfaces
 * @param outer internal name of the enclosing class, if any
 * @param local whether it is local or anonymous
 * @param sourceFile name of the source file, or {@code ""}
 * @param annotations its annotations
 * @param methods its methods in order of the class file
 * @param fields its fields in order of the class file
 */
public record ClassFacts(
    String name,
    int access,
    String superName,
    List<String> interfaces,
    Optional<String> outer,
    boolean local,
    String sourceFile,
    List<AnnotationFacts> annotations,
    List<MethodFacts> methods,
    List<FieldFacts> fields) {

  /** Copies the lists. */
  public ClassFacts {
    interfaces = List.copyOf(interfaces);
    annotations = List.copyOf(annotations);
    methods = List.copyOf(methods);
    fields = List.copyOf(fields);
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException if the bytes are no class file, or one of a version not known
   */
  public static ClassFacts read(byte[] classFile) {
    return ClassFileReader.read(classFile).facts();
  }

  /** Returns whether an access flag is set. */
  public boolean is(int flag) {
    return (access & flag) != 0;
  }

  /** Returns whether it is neither abstract nor an interface. */
  public boolean isConcrete() {
    return !is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE);
  }

  /** Returns whether it is a member class that needs an instance of the enclosing class. */
  public boolean isInner() {
    return outer.isPresent()
        && !local
        && !is(Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD);
  }

  /** Returns the name as {@link Class#getName()} spells it. */
  public String binaryName() {
    return name.replace('/', '.');
  }

  /** Returns the package as part of an internal name, with {@code /} at its end, or {@code ""}. */
  public String packagePath() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** Returns the internal names of the super class, if any, and the direct interfaces. */
  public Stream<String> directSupertypes() {
    return Stream.concat(Stream.of(superName).filter(type -> !type.isEmpty()), interfaces.stream());
  }
}
