package dev.dodproof.ops.timeline;

/** How far an event must have got before {@link Timeline#emit} calls it written. */
public enum Durability {
  /** Handed to the operating system: survives the end of the process, not a loss of power. */
  NONE,
  /**
   * Forced to the storage device: survives a loss of power as far as the device keeps its word.
   * Costs a device flush for each event.
   */
  FORCE
}
