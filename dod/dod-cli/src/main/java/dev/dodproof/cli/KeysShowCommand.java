package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dod keys show}: shows which keys would seal. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = "Shows the public halves of the keys that would seal, and where they come from.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "4:there is none, usage or internal error"})
final class KeysShowCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Mixin private KeysOutput output = new KeysOutput();

  KeysShowCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    output.show(KeysCommand.existing(environment), "From: ");
    return 0;
  }
}
