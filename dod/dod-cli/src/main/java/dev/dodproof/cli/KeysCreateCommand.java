package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dod keys create}: makes the keys that are missing. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Makes the keys that are missing, and shows the public halves of all. Replaces none.",
      "Where: the files that DOD_SEAL_KEY_FILE names, else .dodproof in your home folder."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the keys are there", "4:usage or internal error"})
final class KeysCreateCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Mixin private KeysOutput output = new KeysOutput();

  KeysCreateCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    try {
      SealKey keys = SealKeys.load(environment.variables(), environment.home());
      output.show(keys, keys.created() ? "Made: " : "Already there: ");
      return 0;
    } catch (SealKeyException e) {
      throw new CheckException("the keys cannot be made: " + e.getMessage());
    }
  }
}
