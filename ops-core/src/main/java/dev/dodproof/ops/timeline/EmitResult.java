package dev.dodproof.ops.timeline;

/** What became of an event that was given to {@link Timeline#emit}. */
public sealed interface EmitResult {

  /**
   * The event is in the feed.
   *
   * @param seq its place in the chain, from 0
   * @param entryHash its hash, 64 lower-case hex digits
   */
  record Written(long seq, String entryHash) implements EmitResult {}

  /**
   * The event has been counted as lost. It is not in the feed, unless the time was over while it
   * was being written: then the reason says that the outcome is unknown.
   *
   * @param reason one sentence for humans: where, what was found, what is lost
   */
  record Lost(String reason) implements EmitResult {}
}
