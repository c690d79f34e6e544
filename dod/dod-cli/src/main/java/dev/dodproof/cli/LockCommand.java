package dev.dodproof.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dod lock}: locks decommissioned packages and checks that nobody touches them. */
@Command(
    name = "lock",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = "Locks decommissioned packages, and checks that nobody touches them.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or no violation",
      "2:the lock, its seal or a locked package has violations",
      "4:usage or internal error"
    })
final class LockCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private LockCommand() {}

  static CommandLine in(Dod.Environment environment) {
    return new CommandLine(new LockCommand())
        .addSubcommand(new LockAddCommand(environment))
        .addSubcommand(new LockAcceptCommand(environment))
        .addSubcommand(new LockSealCommand(environment))
        .addSubcommand(new LockCheckCommand(environment))
        .addSubcommand(new LockListCommand(environment));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "found no command after 'lock', expected one of add, accept, seal, check, list");
  }
}
