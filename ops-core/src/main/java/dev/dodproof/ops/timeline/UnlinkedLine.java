package dev.dodproof.ops.timeline;

/**
 * Where a line lies in a buffer, and in it the places that only its link to the chain fills.
 * Mutable and used again, so that an event costs no memory.
 */
final class UnlinkedLine {

  int start;

  /**
   * Where the text of the action ends; unknown of a line made from a template, as are the times.
   */
  int actionEnd;

  /** Where the member {@code entry_hash} has to be put in, which is not hashed. */
  int entryHashMember;

  /** Where the 64 digits of {@code prev_hash} begin. */
  int prevHash;

  /** Where the digits of {@code seq} are missing. */
  int seq;

  /** Where the digits of {@code ts_epoch_ms} begin. */
  int times;

  /** Where those of {@code ts_utc} end. */
  int timesEnd;

  int end;
}
