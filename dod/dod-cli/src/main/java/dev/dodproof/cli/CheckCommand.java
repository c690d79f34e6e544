package dev.dodproof.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.CheckOutcome;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.report.ConsoleSummary;
import dev.dodproof.dod.report.PolicyText;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.VerdictJson;
import dev.dodproof.dod.verdict.Policy;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dod check}: judges the latest run, seals the verdicts and writes the reports. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Judges the latest run, seals the verdict and writes the reports.",
      "Seals with the keys in DOD_SEAL_KEY, in the files DOD_SEAL_KEY_FILE, or in .dodproof in your"
          + " home folder."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:PROVEN", "2:PARTIAL", "3:DESIGNED", "4:usage or internal error"})
final class CheckCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(
      names = "--explain-policy",
      description = "Show the policy in force, setting by setting, and judge nothing.")
  private boolean explainPolicy;

  @Spec private CommandSpec spec = CommandSpec.create();

  CheckCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    PrintWriter out = spec.commandLine().getOut();
    if (explainPolicy) {
      return explain(options.policy(environment), out);
    }
    CheckOutcome outcome = DodCheck.run(options.request(environment));
    PrintWriter err = spec.commandLine().getErr();
    outcome.key().ifPresent(key -> announce(key, environment, err));
    if (json) {
      out.println(toJson(outcome).toPrettyString());
    } else {
      boolean ansi = Ansi.AUTO.enabled();
      outcome.verdicts().stream()
          .flatMap(verdict -> ConsoleSummary.of(verdict, ansi).stream())
          .forEach(out::println);
      out.println("Report: " + outcome.report());
    }
    return outcome.overall().exitCode();
  }

  private int explain(Policy policy, PrintWriter out) {
    if (json) {
      out.println(VerdictJson.of(policy).toPrettyString());
    } else {
      PolicyText.of(policy).forEach(out::println);
    }
    return policy.findings().isEmpty() ? 0 : Dod.ERROR;
  }

  /** Says what is to be known of a key that was made just now. */
  static void announce(SealKey key, Dod.Environment environment, PrintWriter err) {
    key.warning(environment.variables())
        .ifPresent(warning -> err.println("dod: " + Shown.line(warning)));
  }

  private static ObjectNode toJson(CheckOutcome outcome) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("report_path", outcome.report().toString());
    ArrayNode results = result.putArray("results");
    outcome.verdicts().forEach(verdict -> results.add(VerdictJson.of(verdict)));
    return result;
  }
}
