package dev.dodproof.ops.watchdog;

import java.io.IOException;

/** Identifies this process and looks for others, by the best means of this machine. */
final class Processes {

  private final LinuxProcesses linux = LinuxProcesses.ofThisMachine();
  private final PortableProcesses portable = new PortableProcesses();

  ProcessIdentity current() throws IOException {
    long pid = ProcessHandle.current().pid();
    return linux.isThere() ? linux.identify(pid) : portable.identify(pid);
  }

  Presence look(ProcessIdentity identity) {
    if (identity instanceof ProcessIdentity.Linux exact) {
      return linux.isThere() ? linux.look(exact) : Presence.UNKNOWABLE;
    }
    return portable.look((ProcessIdentity.Portable) identity);
  }
}
