package dev.dodproof.ops.timeline;

/** How far an event must have got before {@link Timeline#emit} calls it written. */
public enum Durability {
  /**
   * Handed to the operating system: survives the end of the process, not a loss of power. Nothing
   * is ever forced.
   */
  NONE,
  /**
   * Handed to the operating system, and forced to the storage device soon after, one force for all
   * events since the last: a loss of power costs at most the events of the last {@link
   * TimelineOptions#forceWithin()} and the time that the force itself takes. {@link Timeline#flush}
   * and {@link Timeline#close} force too.
   */
  BATCHED,
  /**
   * Forced to the storage device: survives a loss of power as far as the device keeps its word.
   * Events of several threads that wait at the same time share one force.
   */
  FORCE
}
