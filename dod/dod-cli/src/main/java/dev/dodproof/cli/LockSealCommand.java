package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.Locking;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dod lock seal}: seals the lock as it is. */
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Seals the lock as it is, in the current format.",
      "Where there is none, one is made that says that nothing is decommissioned."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:sealed", "2:refused: the lock has violations", "4:usage or internal error"})
final class LockSealCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Mixin private LockOptions options = new LockOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  LockSealCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    return LockChange.run(
        environment, options.projectToLock(environment), spec.commandLine(), Locking::seal);
  }
}
