package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts a class of the test class path in a JVM of its own. */
public final class ChildJvm {

  private ChildJvm() {}

  /** Returns the command line, to be started as it is or from a shell. */
  public static List<String> command(Class<?> main, Object... arguments) {
    return command("-Xmx64m", main, arguments);
  }

  /** Returns the command line of a JVM with another limit of its heap. */
  static List<String> command(String heap, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Nothing but what the test asks for is to touch a small or full disk.
    command.addAll(List.of("-XX:-UsePerfData", "-Xshare:auto", heap, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    return command;
  }

  /** Starts it with the standard streams of this JVM's error output. */
  public static Process start(Class<?> main, Object... arguments) throws IOException {
    return start(command(main, arguments));
  }

  /** Starts a command. */
  public static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
