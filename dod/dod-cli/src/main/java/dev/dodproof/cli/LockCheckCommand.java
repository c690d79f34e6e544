package dev.dodproof.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockCheck;
import dev.dodproof.dod.lock.LockFinding;
import dev.dodproof.dod.lock.LockProject;
import dev.dodproof.dod.lock.LockReport;
import dev.dodproof.dod.lock.LockTrust;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.ops.time.TimeSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dod lock check}: checks the lock, its seal and the locked packages. */
@Command(
    name = "check",
    aliases = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Checks the lock, its seal and the locked packages, and names the commits behind violations.",
      "Without --trust only a seal of your own key is verified, and none is demanded."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no violation", "2:violations", "4:usage or internal error"})
final class LockCheckCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Option(
      names = "--trust",
      paramLabel = "KEYS",
      description =
          "A file with the public keys to trust: PEM, or OpenSSH lines. The seal of one of them is"
              + " demanded.")
  private @Nullable Path trust;

  @Option(names = "--json", description = "Print the violations as JSON.")
  private boolean json;

  @Mixin private LockOptions options = new LockOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  LockCheckCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    LockProject project = options.project(environment);
    LockReport report =
        options.withoutMembers()
            ? LockCheck.withoutMembers(project, trust())
            : LockCheck.all(project, trust());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(toJson(report).toPrettyString());
    } else {
      LockChange.print(report.findings(), out);
      out.println("Seal: " + Shown.line(report.seal()));
      out.println("Violations: " + report.findings().size());
    }
    return report.isClean() ? 0 : LockChange.VIOLATED;
  }

  private LockTrust trust() throws CheckException {
    if (trust != null) {
      return LockTrust.in(Trust.read(environment, trust), TimeSource.system().wallTime());
    }
    try {
      return LockTrust.ownOnly(
          SealKeys.find(environment.variables(), environment.home()).stream()
              .map(key -> key.key().verificationKey())
              .toList());
    } catch (SealKeyException e) {
      throw new CheckException("the seal cannot be verified: " + e.getMessage());
    }
  }

  private static ObjectNode toJson(LockReport report) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    ArrayNode violations = result.putArray("violations");
    for (LockFinding finding : report.findings()) {
      ObjectNode violation =
          violations
              .addObject()
              .put("kind", finding.violation().kind().name())
              .put("subject", finding.violation().subject())
              .put("message", finding.violation().message());
      finding.edits().forEach(violation.putArray("edits")::add);
    }
    return result.put("seal", report.seal());
  }
}
