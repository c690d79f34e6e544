package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestKind;

/**
 * A test among the imported classes.
 *
 * @param running the class in which it runs, or which declares it if it is abstract
 * @param member its method or field
 * @param kind what makes it a test
 */
record ImportedTest(ScannedClass running, Member member, TestKind kind) {

  /** Returns the test as messages spell it: {@code <a.B.c(int)>}. */
  String place() {
    return place(running, member);
  }

  static String place(ScannedClass type, Member member) {
    String parameters =
        member.method().isPresent() ? "(" + member.parameterTypes().replace(",", ", ") + ")" : "";
    return "<" + type.facts().binaryName() + "." + member.name() + parameters + ">";
  }

  /** Returns where it stands: {@code in (B.java:12)}. */
  String line() {
    return line(member.declaring(), member.line());
  }

  static String line(ScannedClass type, int line) {
    String source = type.facts().sourceFile();
    String file = source.isEmpty() ? "unknown source" : source;
    return line == 0 ? "in (" + file + ")" : "in (" + file + ":" + line + ")";
  }
}
