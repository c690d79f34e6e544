package dev.dodproof.junit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A suite of 20,000 Jupiter tests in a fresh JVM for each listener, by turns. */
final class Cold {

  private static final int CLASSES = 200;
  private static final int ROUNDS = 5;

  private Cold() {}

  static void measure(Path folder, PrintStream out) throws IOException, InterruptedException {
    measure("none", Suite.in(folder.resolve("none"), CLASSES, 0, 1), out);
    measure("every tenth", Suite.in(folder.resolve("tenth"), CLASSES, 10, CLASSES), out);
    measure("every", Suite.in(folder.resolve("every"), CLASSES, 1, CLASSES), out);
  }

  private static void measure(String claiming, Suite suite, PrintStream out)
      throws IOException, InterruptedException {
    Map<Listener, List<Long>> wall = new EnumMap<>(Listener.class);
    Map<Listener, List<Long>> processor = new EnumMap<>(Listener.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Listener listener : Listener.values()) {
        if (listener.takesPart(round)) {
          Fork fork = run(listener, suite);
          wall.computeIfAbsent(listener, any -> new ArrayList<>()).add(fork.millis());
          processor
              .computeIfAbsent(listener, any -> new ArrayList<>())
              .add(fork.number("processor"));
        }
      }
    }
    out.printf("Cold, %,d tests, %s of them claiming a criterion:%n", suite.tests(), claiming);
    for (Listener listener : Listener.values()) {
      out.printf(
          "  %-20s %6d ms (%.2f of bare)  processor time %6d ms (%.2f of bare)%n",
          listener.spelling(),
          least(wall, listener),
          ratio(wall, listener),
          least(processor, listener),
          ratio(processor, listener));
    }
  }

  private static Fork run(Listener listener, Suite suite) throws IOException, InterruptedException {
    Path output = Files.createTempDirectory(suite.root(), listener.name());
    String[] arguments =
        Stream.concat(Stream.of(listener.name(), output.toString()), suite.names().stream())
            .toArray(String[]::new);
    Fork fork = Fork.run(suite, List.of("-Ddod.run.id=cold"), SuiteMain.class, arguments);
    if (fork.number("passed") != suite.tests()) {
      throw new IllegalStateException("not every test passed: " + fork.printed());
    }
    return fork;
  }

  private static double ratio(Map<Listener, List<Long>> times, Listener listener) {
    return (double) least(times, listener) / least(times, Listener.NONE);
  }

  /** What disturbs a run only ever makes it longer. */
  private static long least(Map<Listener, List<Long>> times, Listener listener) {
    return Collections.min(times.get(listener));
  }
}
