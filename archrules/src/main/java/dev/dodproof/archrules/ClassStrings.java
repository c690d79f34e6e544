package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;

/**
 * Strings of one class file: its constants, and what its code assembles from them.
 *
 * @param sourceFile the simple name of the source file, or {@code "unknown source"}
 * @param constants in the order of the class file
 */
record ClassStrings(String sourceFile, List<StringConstant> constants) {

  ClassStrings {
    constants = List.copyOf(constants);
  }

  /**
   * Visits a class file.
   *
   * @param wanted which strings to keep
   * @throws UnreadableClassException if it is damaged
   */
  static ClassStrings of(byte[] classFile, Predicate<StringConstant> wanted)
      throws UnreadableClassException {
    List<StringConstant> constants = new ArrayList<>();
    ClassStringVisitor visitor =
        new ClassStringVisitor(
            constant -> {
              if (wanted.test(constant)) {
                constants.add(constant);
              }
            });
    try {
      new ClassReader(classFile).accept(visitor, 0);
    } catch (RuntimeException | AssertionError | StackOverflowError damaged) {
      // ASM reports damage by whatever the wrong bytes happen to cause.
      throw new UnreadableClassException("it is not a whole class file (" + damaged + ")", damaged);
    }
    return new ClassStrings(visitor.sourceFile(), constants);
  }
}
