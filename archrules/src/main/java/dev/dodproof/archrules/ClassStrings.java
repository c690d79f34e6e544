package dev.dodproof.archrules;

import java.util.List;

/**
 * Every string constant of one class file.
 *
 * @param sourceFile the simple name of the source file, or {@code "unknown source"}
 * @param constants in the order of the class file
 */
record ClassStrings(String sourceFile, List<StringConstant> constants) {

  ClassStrings {
    constants = List.copyOf(constants);
  }
}
