package dev.dodproof.archrules.bytecode;

import java.util.List;

/**
 * What the body of a method does, as far as assertions are concerned. Whatever stands where a
 * failing assertion would be swallowed is left out.
 *
 * @param firstLine line of the first instruction, or 0
 * @param invocations what it leads to, in order
 * @param throwsOrReturns whether it throws or returns an object
 */
public record CodeFacts(int firstLine, List<Invocation> invocations, boolean throwsOrReturns) {

  static final CodeFacts NONE = new CodeFacts(0, List.of(), false);

  /** Copies the list. */
  public CodeFacts {
    invocations = List.copyOf(invocations);
  }
}
