package dev.dodproof.cli;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockFinding;
import dev.dodproof.dod.lock.LockProject;
import dev.dodproof.dod.lock.LockRefusedException;
import dev.dodproof.dod.lock.Locking;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** Runs a command that writes the lock: with the seal key, and with one way to tell the outcome. */
final class LockChange {

  static final int VIOLATED = 2;

  /** What the command does. */
  interface Action {
    DecommissionedLock run(Locking locking) throws LockRefusedException, CheckException;
  }

  private LockChange() {}

  static int run(
      Dod.Environment environment, LockProject project, CommandLine command, Action action)
      throws CheckException {
    SealKey key = key(environment);
    PrintWriter out = command.getOut();
    PrintWriter err = command.getErr();
    try {
      DecommissionedLock lock = action.run(new Locking(project, key.key()));
      CheckCommand.announce(key, environment, err);
      LockListCommand.lines(lock).forEach(out::println);
      out.println("Sealed: " + project.lockFile());
      return 0;
    } catch (LockRefusedException refused) {
      print(refused.findings(), out);
      err.println("dod: " + Shown.line(String.valueOf(refused.getMessage())));
      return VIOLATED;
    } catch (IllegalArgumentException wrong) {
      throw new CheckException(String.valueOf(wrong.getMessage()));
    }
  }

  static void print(List<LockFinding> findings, PrintWriter out) {
    findings.stream()
        .flatMap(finding -> finding.lines().stream())
        .map(Shown::line)
        .forEach(out::println);
  }

  private static SealKey key(Dod.Environment environment) throws CheckException {
    try {
      return SealKeys.load(environment.variables(), environment.home());
    } catch (SealKeyException e) {
      throw new CheckException("the lock cannot be sealed: " + e.getMessage());
    }
  }
}
