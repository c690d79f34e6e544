package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * The code of a class, method by method.
 *
 * @param name binary name
 * @param access access flags
 * @param sourceFile name of the source file, or a word that it is not known
 * @param lines where the lines of its instructions stand in the source file
 * @param methods in the order of the class file
 */
public record ClassCode(
    String name, int access, String sourceFile, SourceLines lines, List<MethodCode> methods) {

  /** Copies the list. */
  public ClassCode {
    methods = List.copyOf(methods);
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException if the bytes are no class file, or one of a version not known
   */
  public static ClassCode read(byte[] classFile) {
    return ClassFileReader.read(classFile).code();
  }

  /** Returns whether the compiler made it, not the author. */
  public boolean isSynthetic() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /** Returns the method that a test's declaration names. */
  public Optional<MethodCode> method(MethodFacts declared) {
    return methods.stream()
        .filter(method -> method.name().equals(declared.name()))
        .filter(method -> method.descriptor().equals(declared.descriptor()))
        .findFirst();
  }

  /** Returns a method as the beginning of a message: {@code Method <a.B.c(int)>}. */
  public String place(MethodCode method) {
    return "Method <" + name + "." + method.signature() + ">";
  }

  /** Returns the line of an instruction as the end of a message: {@code in (B.java:12)}. */
  public String line(int line) {
    return line == 0 ? "in (" + sourceFile + ")" : "in (" + sourceFile + ":" + lines.of(line) + ")";
  }
}
