package dev.dodproof.archrules.bytecode;

/**
 * A range of instructions and where an exception from there is handled.
 *
 * @param start index of the first instruction
 * @param end index after the last instruction
 * @param handler index of the first instruction of the handler
 * @param type internal name of what is caught, or {@code ""} for whatever is thrown
 */
public record TryBlock(int start, int end, int handler, String type) {

  /** Returns whether an instruction lies in the range. */
  public boolean covers(int index) {
    return start <= index && index < end;
  }
}
