package dev.dodproof.dod.inventory;

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
record MethodFacts(
    String name, String descriptor, int access, List<AnnotationFacts> annotations, CodeFacts code) {

  MethodFacts {
    annotations = List.copyOf(annotations);
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  boolean isPackagePrivate() {
    return !is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE);
  }

  /** Returns whether it is an ordinary method of the source: no initializer, not synthetic. */
  boolean isDeclared() {
    return !is(Opcodes.ACC_SYNTHETIC) && !name.startsWith("<");
  }

  /** Returns name and erased parameter types, by which methods override each other. */
  String signature() {
    return name + descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  int parameterCount() {
    return Type.getArgumentCount(descriptor);
  }

  /** Returns the parameter types in the style of {@link Class#getTypeName()}, joined by comma. */
  String parameterTypes() {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .collect(Collectors.joining(","));
  }

  String returnType() {
    return Type.getReturnType(descriptor).getClassName();
  }
}
