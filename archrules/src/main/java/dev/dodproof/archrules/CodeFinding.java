package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.ClassCode;
import dev.dodproof.archrules.bytecode.MethodCode;

/**
 * Something in the code of a method that a rule forbids, unless it is allowed.
 *
 * @param className binary name of the class
 * @param method name of the method
 * @param what the name by which it can be allowed
 * @param message the violation
 */
record CodeFinding(String className, String method, String what, String message) {

  /** Words a finding: {@code Method <…> <clause> in (B.java:12)}. */
  static CodeFinding of(ClassCode code, MethodCode method, int line, String what, String clause) {
    String message = code.place(method) + " " + clause + " " + code.line(line);
    return new CodeFinding(code.name(), method.name(), what, message);
  }
}
