package dev.dodproof.junit.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own that ran and ended.
 *
 * @param millis from its start to its end, on the wall clock
 * @param printed the lines it printed, stdout and stderr together
 */
record Fork(long millis, List<String> printed) {

  private static final long PATIENCE_MINUTES = 20;

  /** Runs a class of this module, with the test classes of a suite. */
  static Fork run(Suite suite, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path") + File.pathSeparator + suite.classes());
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile(suite.root(), "printed", ".txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(suite.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    int exit = process.waitFor();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    List<String> lines = Files.readAllLines(printed);
    if (exit != 0) {
      throw new IllegalStateException(main + " ended with " + exit + ": " + lines);
    }
    return new Fork(millis, lines);
  }

  /** Returns the number that was printed as {@code name=number}. */
  long number(String name) {
    return printed.stream()
        .filter(line -> line.startsWith(name + "="))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + printed));
  }
}
