package dev.dodproof.ops.watchdog;

import java.io.IOException;

/** Identifies this process and looks for others, by the best means of this machine. */
final class Processes {

  private final LinuxProcesses linux;
  private final PortableProcesses portable = new PortableProcesses();

  Processes(LinuxProcesses linux) {
    this.linux = linux;
  }

  static Processes ofThisMachine() {
    return new Processes(LinuxProcesses.ofThisMachine());
  }

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

  /**
   * Tells whether a process reads the same ticker as this one. On Linux the JVM's is {@code
   * CLOCK_MONOTONIC}, which all processes of one boot share; elsewhere nothing is promised.
   */
  boolean shareTicker(ProcessIdentity identity) {
    return identity instanceof ProcessIdentity.Linux exact && linux.isOfThisBoot(exact);
  }
}
