package dev.dodproof.cli;

import dev.dodproof.dod.attest.CommittedTrust;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Vouching;
import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.ops.seal.VerificationKey;
import dev.dodproof.ops.time.TimeSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dod attest} and {@code dod waive}: sign what a person says of one criterion. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:signed and stored", "4:refused, usage or internal error"})
final class VouchCommand implements Callable<Integer> {

  private final Dod.Environment environment;
  private final StatementKind kind;

  @Option(names = "--phase", required = true, paramLabel = "ID", description = "The phase.")
  private String phase = "";

  @Option(
      names = "--criterion",
      required = true,
      paramLabel = "ID",
      description = "The criterion's id, or words that mean just one.")
  private String criterion = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in one line. Reviewers will read it.")
  private String reason = "";

  @Option(
      names = "--expires",
      required = true,
      paramLabel = "DATE",
      description = "The last day on which it holds (UTC), like 2026-11-30.")
  private LocalDate expires = LocalDate.EPOCH;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "Your private key. Default: as for dod check.")
  private @Nullable Path key;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The project's root. Default: found from here upwards, as for dod check.")
  private @Nullable Path root;

  @Spec private CommandSpec spec = CommandSpec.create();

  private VouchCommand(Dod.Environment environment, StatementKind kind) {
    this.environment = environment;
    this.kind = kind;
  }

  static CommandLine attest(Dod.Environment environment) {
    return of(
        environment,
        StatementKind.ATTEST,
        "Signs that one criterion holds which no test can prove.");
  }

  static CommandLine waive(Dod.Environment environment) {
    return of(
        environment,
        StatementKind.WAIVE,
        "Signs that one criterion, perhaps a removed one, need not hold for now.");
  }

  private static CommandLine of(
      Dod.Environment environment, StatementKind kind, String description) {
    CommandLine command = new CommandLine(new VouchCommand(environment, kind));
    command.setCommandName(kind.spelling());
    command
        .getCommandSpec()
        .usageMessage()
        .description(
            description,
            "Counts once it is committed, and your key is trusted for "
                + kind.role().namespace()
                + " in the committed "
                + CommittedTrust.FILE
                + ".");
    return command;
  }

  @Override
  public Integer call() throws CheckException {
    Path here = environment.workingFolder();
    Path base =
        root == null
            ? ProjectRoot.find(here)
            : LockFileOptions.folder("--root", here.resolve(root));
    SealKey signing = key();
    Path file =
        new Vouching(
                ProjectFiles.below(base),
                PolicyChoice.find(base, here, Optional.empty(), environment.variables()).rules(),
                signing.keys(),
                TimeSource.system().wallTime())
            .make(
                kind,
                phase,
                criterion,
                reason,
                expires.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    PrintWriter out = spec.commandLine().getOut();
    out.println(Shown.line("Signed: " + file));
    out.println(
        "Commit it, and its .dsse.json. It counts if " + CommittedTrust.FILE + " has, committed:");
    for (VerificationKey half : signing.verificationKeys()) {
      out.println(
          Shown.line(
              "YOU namespaces=\"%s\" %s"
                  .formatted(kind.role().namespace(), half.toOpenSsh("").strip())));
    }
    return 0;
  }

  private SealKey key() throws CheckException {
    Map<String, String> variables =
        key == null
            ? environment.variables()
            : Map.of(SealKeys.KEY_FILE, environment.workingFolder().resolve(key).toString());
    try {
      return SealKeys.find(variables, environment.home())
          .orElseThrow(
              () ->
                  new CheckException(
                      "found no key to sign with; expected one in a file that --key names, or the"
                          + " key that dod check seals with"));
    } catch (SealKeyException e) {
      throw new CheckException("the statement cannot be signed: " + e.getMessage());
    }
  }
}
