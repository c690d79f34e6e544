package dev.dodproof.cli;

import dev.dodproof.archrules.Decommissioning;
import dev.dodproof.archrules.Exactness;
import dev.dodproof.dod.check.CheckException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dod lock add}: locks one more package. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Locks one more package with everything below it, and seals the lock.",
      "Refuses while a package that is locked already has violations."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:locked",
      "2:refused: the present lock has violations",
      "4:usage or internal error"
    })
final class LockAddCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Parameters(paramLabel = "PACKAGE", description = "For example com.acme.legacy.")
  private String packageName = "";

  @Mixin private DecisionOptions decision = new DecisionOptions();

  @Option(
      names = "--dependent",
      paramLabel = "CLASS",
      description =
          "Binary name of a class outside that may go on to depend on the package; may be given"
              + " several times.")
  private Set<String> dependents = new LinkedHashSet<>();

  @Option(
      names = "--exactness",
      paramLabel = "HOW",
      description =
          "What counts as an edit: tokens (of Java sources; not layout and comments), lines, or"
              + " bytes. Default: tokens.")
  private Exactness exactness = Exactness.TOKENS;

  @Mixin private LockOptions options = new LockOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  LockAddCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    return LockChange.run(
        environment,
        options.projectToLock(environment),
        spec.commandLine(),
        locking ->
            locking.add(
                new Decommissioning(packageName, decision.date(), decision.reason(), dependents),
                exactness));
  }
}
