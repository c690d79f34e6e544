package dev.dodproof.ops.watchdog;

import java.time.Instant;
import java.util.Optional;

/** Looks processes up by what the JDK tells on every system. */
final class PortableProcesses {

  /** The JDK derives the start from a boot time that moves with clock corrections. */
  private static final long TOLERANCE_MS = 2000;

  ProcessIdentity.Portable identify(long pid) {
    return new ProcessIdentity.Portable(
        pid, ProcessHandle.of(pid).map(PortableProcesses::startOf).orElse(-1L));
  }

  Presence look(ProcessIdentity.Portable identity) {
    Optional<ProcessHandle> found = ProcessHandle.of(identity.pid()).filter(ProcessHandle::isAlive);
    if (found.isEmpty()) {
      return Presence.GONE;
    }
    long start = startOf(found.get());
    if (start < 0 || identity.startEpochMs() < 0) {
      return Presence.UNKNOWABLE;
    }
    long difference = Math.abs(start - identity.startEpochMs());
    return difference <= TOLERANCE_MS ? Presence.RUNNING : Presence.GONE;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(-1L);
  }
}
