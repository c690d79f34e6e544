package dev.dodproof.dod.inventory;

import java.util.List;

/**
 * What the body of a method does, as far as assertions are concerned. Whatever stands where a
 * failing assertion would be swallowed is left out.
 *
 * @param firstLine line of the first instruction, or 0
 * @param invocations what it leads to, in order
 * @param throwsOrReturns whether it throws or returns an object
 */
record CodeFacts(int firstLine, List<Invocation> invocations, boolean throwsOrReturns) {

  static final CodeFacts NONE = new CodeFacts(0, List.of(), false);

  CodeFacts {
    invocations = List.copyOf(invocations);
  }
}
