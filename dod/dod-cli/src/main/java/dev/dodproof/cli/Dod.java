package dev.dodproof.cli;

import dev.dodproof.dod.model.Tool;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code dod} command: turns a Definition of Done into a gate that only evidence can open. */
@Command(
    name = "dod",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = "Turns a Definition of Done into a gate that only test evidence can open.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:PROVEN",
      "1:verify: the sealed verdict is not genuine",
      "2:PARTIAL",
      "3:DESIGNED",
      "4:usage or internal error"
    })
public final class Dod {

  static final int ERROR = 4;

  private Dod() {}

  /** Prints name and version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Tool.nameAndVersion()};
    }
  }

  /**
   * Runs the command and exits with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            Path.of("").toAbsolutePath());
    int exitCode = run(arguments, environment, out, err);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /**
   * Runs the command.
   *
   * @param arguments the command line
   * @param environment what the command finds around it
   * @param out receives the answer
   * @param err receives everything else
   * @return the exit code
   */
  static int run(String[] arguments, Environment environment, PrintWriter out, PrintWriter err) {
    CommandLine commandLine =
        new CommandLine(new Dod())
            .addSubcommand(new CheckCommand(environment))
            .addSubcommand(new ExplainCommand(environment))
            .addSubcommand(new ReportCommand(environment))
            .addSubcommand(new VerifyCommand(environment))
            .addSubcommand(new StampCommand(environment))
            .addSubcommand(KeysCommand.in(environment))
            .addSubcommand(VouchCommand.attest(environment))
            .addSubcommand(VouchCommand.waive(environment))
            .addSubcommand(LockCommand.in(environment));
    commandLine.setOut(out).setErr(err);
    commandLine.registerConverter(Path.class, new PathConverter());
    commandLine.registerConverter(LocalDate.class, new DateConverter());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    // An argument is what it says, never the content of a file that it names.
    commandLine.setExpandAtFiles(false);
    commandLine.setParameterExceptionHandler(Failures::usage);
    commandLine.setExecutionExceptionHandler(Failures::execution);
    if (arguments.length == 0) {
      commandLine.usage(err);
      return ERROR;
    }
    try {
      return commandLine.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      // The JVM would exit with 1, which has a meaning of its own here.
      return Failures.fatal(commandLine, arguments, e);
    }
  }

  /**
   * What the command finds around it.
   *
   * @param variables the environment variables
   * @param home the user's home folder
   * @param workingFolder the folder it was started in
   */
  record Environment(Map<String, String> variables, Path home, Path workingFolder) {}
}
