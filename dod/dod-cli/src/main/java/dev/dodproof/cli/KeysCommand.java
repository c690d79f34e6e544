package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dod keys}: the keys that seal. None of its commands ever prints a private key. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description =
        "Creates, shows, exports and rotates the keys that seal; prints public halves only.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "4:usage or internal error"})
final class KeysCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private KeysCommand() {}

  static CommandLine in(Dod.Environment environment) {
    return new CommandLine(new KeysCommand())
        .addSubcommand(new KeysCreateCommand(environment))
        .addSubcommand(new KeysShowCommand(environment))
        .addSubcommand(new KeysExportCommand(environment))
        .addSubcommand(new KeysRotateCommand(environment));
  }

  /** Finds the keys that would seal. */
  static SealKey existing(Dod.Environment environment) throws CheckException {
    try {
      return SealKeys.find(environment.variables(), environment.home())
          .orElseThrow(
              () ->
                  new CheckException(
                      "found no seal key, expected one; make it by: dod keys create"));
    } catch (SealKeyException e) {
      throw new CheckException("the keys cannot be used: " + e.getMessage());
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "found no command after 'keys', expected one of create, show, export, rotate");
  }
}
