package dev.dodproof.archrules.bytecode;

import java.util.List;

/**
 * The assertions of a well-known library.
 *
 * @param ownerPrefix what the internal name of the called class begins with
 * @param methodPrefixes what the method's name begins with; empty for any method
 */
record PrefixedAssertions(String ownerPrefix, List<String> methodPrefixes)
    implements AssertionRule {

  PrefixedAssertions {
    methodPrefixes = List.copyOf(methodPrefixes);
  }

  @Override
  public boolean matches(String owner, String method) {
    if (!owner.startsWith(ownerPrefix)) {
      return false;
    }
    return methodPrefixes.isEmpty()
        ? !method.startsWith("<")
        : methodPrefixes.stream().anyMatch(method::startsWith);
  }
}
