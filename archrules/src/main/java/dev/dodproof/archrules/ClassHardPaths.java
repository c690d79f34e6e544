package dev.dodproof.archrules;

import java.util.List;

/**
 * The hard paths of one class file.
 *
 * @param className the binary name of the class
 * @param found in the order of the class file, each once
 */
record ClassHardPaths(String className, List<HardPath> found) {

  ClassHardPaths {
    found = List.copyOf(found);
  }

  static ClassHardPaths of(byte[] classFile) throws UnreadableClassException {
    ClassFileOutline outline = ClassFileOutline.of(classFile);
    String className = outline.className();
    if (!outline.mayHaveHardPaths()) {
      return new ClassHardPaths(className, List.of());
    }
    ClassStrings strings = ClassStrings.of(classFile, ClassHardPaths::isHardPath);
    return new ClassHardPaths(
        className,
        strings.constants().stream()
            .map(constant -> hardPath(className, constant, strings.sourceFile()))
            .distinct()
            .toList());
  }

  private static HardPath hardPath(String className, StringConstant constant, String sourceFile) {
    return HardPath.of(className, constant.origin(), constant.text(), sourceFile, constant.line());
  }

  private static boolean isHardPath(StringConstant constant) {
    return constant.route()
        ? MachinePaths.isInRoute(constant.text())
        : MachinePaths.isIn(constant.text());
  }
}
