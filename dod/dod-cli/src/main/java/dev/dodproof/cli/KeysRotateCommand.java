package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeyRotation;
import dev.dodproof.ops.time.TimeSource;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dod keys rotate}: puts new keys in place of the present ones. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Moves the present keys aside, makes new ones, and prints the lines by which to trust both:"
          + " the old ones until now, the new ones from now on."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:rotated", "4:there is none, usage or internal error"})
final class KeysRotateCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  KeysRotateCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      SealKeyRotation rotation =
          SealKeyRotation.rotate(
              environment.variables(), environment.home(), TimeSource.system().wallTime());
      rotation.trustLines("dod").forEach(out::println);
      rotation
          .retired()
          .forEach(
              file ->
                  err.println(
                      Shown.line(
                          "dod: moved aside: " + file + "; destroy it when nobody needs it")));
      return 0;
    } catch (SealKeyException e) {
      throw new CheckException("the keys cannot be rotated: " + e.getMessage());
    }
  }
}
