package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.CheckOutcome;
import dev.dodproof.dod.check.ReportRendering;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dod report}: writes the reports on the stored verdicts again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Writes the reports on the stored verdicts again; judges and seals nothing.",
      "Refuses if the files have changed since the verdict was given."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:PROVEN", "2:PARTIAL", "3:DESIGNED", "4:usage or internal error"})
final class ReportCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ReportCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    CheckOutcome outcome = ReportRendering.render(options.request(environment));
    spec.commandLine().getOut().println("Report: " + outcome.report());
    return outcome.overall().exitCode();
  }
}
