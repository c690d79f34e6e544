package dev.dodproof.cli;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.DecommissionedLockException;
import dev.dodproof.archrules.Decommissioning;
import dev.dodproof.archrules.LockedPackage;
import dev.dodproof.dod.check.CheckException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dod lock list}: shows what is locked. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = "Shows which packages are locked, since when, why, and how. Compares nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "2:the lock cannot be used", "4:usage or internal error"})
final class LockListCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Mixin private LockFileOptions options = new LockFileOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  LockListCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    try {
      DecommissionedLock lock =
          DecommissionedLock.read(options.lockFile(environment.workingFolder()));
      lines(lock).forEach(spec.commandLine().getOut()::println);
      return 0;
    } catch (DecommissionedLockException unusable) {
      spec.commandLine()
          .getOut()
          .println(Shown.line(unusable.kind() + ": " + unusable.getMessage()));
      return LockChange.VIOLATED;
    }
  }

  static List<String> lines(DecommissionedLock lock) {
    List<String> lines = new ArrayList<>();
    lock.packages().forEach(locked -> add(locked, lines));
    if (lines.isEmpty()) {
      lines.add("No package is decommissioned.");
    }
    return lines.stream().map(Shown::line).toList();
  }

  private static void add(LockedPackage locked, List<String> lines) {
    Decommissioning decision = locked.decision();
    lines.add(
        "%s since %s (%s); files: %d (%s), members: %d"
            .formatted(
                decision.packageName(),
                decision.date(),
                decision.reason(),
                locked.files().size(),
                locked.exactness().name().toLowerCase(Locale.ROOT),
                locked.members().size()));
    decision.dependents().forEach(dependent -> lines.add("- may be used by " + dependent));
    locked
        .accepted()
        .forEach(edits -> lines.add("- edits accepted " + edits.date() + ": " + edits.reason()));
  }
}
