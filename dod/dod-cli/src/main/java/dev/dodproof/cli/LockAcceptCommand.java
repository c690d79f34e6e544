package dev.dodproof.cli;

import dev.dodproof.archrules.AcceptedEdits;
import dev.dodproof.dod.check.CheckException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dod lock accept}: locks a package anew although it was edited, and records why. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Takes a locked package as it is now for what is locked, and seals the lock.",
      "Date and reason stay in the lock for good."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:locked", "2:refused: the lock is damaged", "4:usage or internal error"})
final class LockAcceptCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Parameters(paramLabel = "PACKAGE", description = "A package that is locked.")
  private String packageName = "";

  @Mixin private DecisionOptions decision = new DecisionOptions();

  @Mixin private LockOptions options = new LockOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  LockAcceptCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    return LockChange.run(
        environment,
        options.projectToLock(environment),
        spec.commandLine(),
        locking ->
            locking.accept(packageName, new AcceptedEdits(decision.date(), decision.reason())));
  }
}
