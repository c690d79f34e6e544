package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.report.Explanation;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dod explain}: says why a phase is not PROVEN, and the shortest way there. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = "Says why a phase is not PROVEN, and the shortest way there. Writes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:PROVEN", "2:PARTIAL", "3:DESIGNED", "4:usage or internal error"})
final class ExplainCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ExplainCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    List<PhaseVerdict> verdicts = DodCheck.judge(options.request(environment));
    verdicts.stream()
        .flatMap(verdict -> Explanation.of(verdict).stream())
        .forEach(spec.commandLine().getOut()::println);
    return verdicts.stream()
        .map(PhaseVerdict::verdict)
        .min(Enum::compareTo)
        .orElse(Verdict.DESIGNED)
        .exitCode();
  }
}
