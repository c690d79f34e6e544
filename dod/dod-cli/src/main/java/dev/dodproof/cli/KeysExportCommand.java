package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.trust.Role;
import dev.dodproof.ops.seal.VerificationKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dod keys export}: prints the public halves as a file to trust. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = "Prints the public halves: the file for the --trust of whoever verifies.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "4:there is none, usage or internal error"})
final class KeysExportCommand implements Callable<Integer> {

  /** How public halves are written. */
  enum Form {
    /** SubjectPublicKeyInfo in PEM. */
    PEM,
    /** Lines of OpenSSH's allowed_signers. */
    SIGNERS
  }

  private final Dod.Environment environment;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "${COMPLETION-CANDIDATES}: PEM blocks, or lines of allowed_signers. Default: pem.")
  private Form form = Form.PEM;

  @Option(
      names = "--principal",
      paramLabel = "NAME",
      description = "Whose keys they are, for --form signers. Default: dod.")
  private String principal = "dod";

  @Spec private CommandSpec spec = CommandSpec.create();

  KeysExportCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    if (!principal.matches("[A-Za-z0-9@._+-]+")) {
      throw new CheckException(
          "--principal: found '" + principal + "', expected letters, digits and @ . _ + -");
    }
    for (VerificationKey key : KeysCommand.existing(environment).verificationKeys()) {
      spec.commandLine().getOut().print(text(key));
    }
    return 0;
  }

  private String text(VerificationKey key) {
    return switch (form) {
      case PEM -> key.toPem();
      case SIGNERS ->
          "%s namespaces=\"%s\" %s"
              .formatted(principal, Role.VERDICT.namespace(), key.toOpenSsh(""));
    };
  }
}
