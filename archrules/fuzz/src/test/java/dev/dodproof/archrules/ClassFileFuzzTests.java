package dev.dodproof.archrules;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes, a class file is read or refused, and its outline rules out no hard path. */
class ClassFileFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] classFile) {
    try {
      boolean mayHave = ClassFileOutline.of(classFile).mayHaveHardPaths();
      ClassStrings strings =
          ClassStrings.of(classFile, constant -> MachinePaths.isIn(constant.text()));
      if (!mayHave && !strings.constants().isEmpty()) {
        throw new AssertionError("the outline rules out " + strings.constants());
      }
    } catch (UnreadableClassException refused) {
      if (refused.reason().isBlank()) {
        throw new AssertionError("refused without a reason", refused);
      }
    }
  }
}
