package dev.dodproof.archrules.bytecode;

import java.util.List;

/**
 * Calls that count as an assertion.
 *
 * @param ownerPrefix what the internal name of the called class begins with
 * @param methodPrefixes what the method's name begins with; empty for any method
 */
record AssertionRule(String ownerPrefix, List<String> methodPrefixes) {

  AssertionRule {
    methodPrefixes = List.copyOf(methodPrefixes);
  }

  boolean matches(String owner, String method) {
    if (!owner.startsWith(ownerPrefix)) {
      return false;
    }
    return methodPrefixes.isEmpty()
        ? !method.startsWith("<")
        : methodPrefixes.stream().anyMatch(method::startsWith);
  }
}
