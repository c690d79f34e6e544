package dev.dodproof.archrules.bytecode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method as its class file declares it.
 *
 * @param name its name
 * @param descriptor its descriptor
 * @param access its access flags
 * @param annotations its annotations
 * @param code its body
 */
public record MethodFacts(
    String name, String descriptor, int access, List<AnnotationFacts> annotations, CodeFacts code) {

  /** Copies the list. */
  public MethodFacts {
    annotations = List.copyOf(annotations);
  }

  /** Returns whether an access flag is set. */
  public boolean is(int flag) {
    return (access & flag) != 0;
  }

  boolean isPackagePrivate() {
    return !is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE);
  }

  /** Returns whether it is an ordinary method of the source: no initializer, not synthetic. */
  public boolean isDeclared() {
    return !is(Opcodes.ACC_SYNTHETIC) && !name.startsWith("<");
  }

  /** Returns name and erased parameter types, by which methods override each other. */
  public String signature() {
    return name + descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  int parameterCount() {
    return Type.getArgumentCount(descriptor);
  }

  /** Returns the parameter types in the style of {@link Class#getTypeName()}, joined by comma. */
  public String parameterTypes() {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .collect(Collectors.joining(","));
  }

  /** Returns the return type in the style of {@link Class#getTypeName()}. */
  public String returnType() {
    return Type.getReturnType(descriptor).getClassName();
  }
}
