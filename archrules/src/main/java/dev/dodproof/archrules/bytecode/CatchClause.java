package dev.dodproof.archrules.bytecode;

import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A handler of exceptions and what becomes of the exception in it.
 *
 * @param types binary names of what is caught, sorted; empty for whatever is thrown
 * @param handler index of its first instruction
 * @param line the line of that instruction, or 0
 * @param guarded indices of the instructions whose exceptions it catches
 * @param fate what becomes of the exception
 */
public record CatchClause(Set<String> types, int handler, int line, BitSet guarded, Fate fate) {

  /** What becomes of a caught exception. */
  public enum Fate {
    /** The exception is dropped, and nothing is done: control goes on, or leaves the method. */
    DROPPED,
    /** The same, but a constant is then returned at once, to which the block has alternatives. */
    DEFAULTED,
    /** The exception is dropped, and a constant is all that is returned. */
    ANSWERED,
    /** The exception is used, or something is done in its place. */
    HANDLED
  }

  /** Copies the collections. */
  public CatchClause {
    types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    guarded = (BitSet) guarded.clone();
  }
}
