package dev.dodproof.ops.watchdog;

/** Tells one process from every other one, also from a later one that got the same PID. */
sealed interface ProcessIdentity {

  long pid();

  /**
   * On Linux: exact, whatever happens to the wall clock.
   *
   * @param startTicks field 22 of {@code stat}, clock ticks from boot to the start of the process
   * @param bootId changes with every boot
   * @param pidNamespace in which the PID means something
   */
  record Linux(long pid, long startTicks, String bootId, String pidNamespace)
      implements ProcessIdentity {}

  /**
   * Elsewhere.
   *
   * @param startEpochMs start of the process as the system tells it, which differs by some
   *     milliseconds from reader to reader; -1 if it does not tell
   */
  record Portable(long pid, long startEpochMs) implements ProcessIdentity {}
}
