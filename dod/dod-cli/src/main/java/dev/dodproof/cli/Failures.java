package dev.dodproof.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dodproof.dod.check.CheckException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one line on stderr and exit code 4, never a stack trace. */
final class Failures {

  private static final String JSON_OPTION = "--json";

  private Failures() {}

  static int usage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    report(command, asksForJson(arguments), String.valueOf(failure.getMessage()));
    command.getErr().println("Try '" + name + " --help'.");
    return Dod.ERROR;
  }

  static int execution(Exception failure, CommandLine command, ParseResult parsed) {
    boolean json = asksForJson(parsed);
    String message =
        failure instanceof CheckException
            ? String.valueOf(failure.getMessage())
            : "internal error: "
                + failure.getClass().getName()
                + ": "
                + failure.getMessage()
                + "; nothing was judged; please report it";
    report(command, json, message);
    return Dod.ERROR;
  }

  static int fatal(CommandLine command, String[] arguments, Error failure) {
    String message =
        "internal error: "
            + failure.getClass().getName()
            + ": "
            + failure.getMessage()
            + "; nothing was decided; please report it";
    report(command, asksForJson(arguments), message);
    return Dod.ERROR;
  }

  private static boolean asksForJson(String[] arguments) {
    return Arrays.stream(arguments)
        .anyMatch(each -> each.equals(JSON_OPTION) || each.equals(JSON_OPTION + "=true"));
  }

  private static boolean asksForJson(ParseResult parsed) {
    return parsed.hasMatchedOption(JSON_OPTION)
        || (parsed.hasSubcommand() && asksForJson(parsed.subcommand()));
  }

  private static void report(CommandLine command, boolean json, String message) {
    String line = Shown.line(message);
    command.getErr().println("dod: " + line);
    if (json) {
      command.getOut().println(JsonNodeFactory.instance.objectNode().put("error", line));
    }
  }
}
