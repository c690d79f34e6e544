package dev.dodproof.junit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A million dynamic tests in a small heap, and what the record says of them. */
final class Million {

  private static final String HEAP = "-Xmx256m";
  private static final String CLEAN_UP = "-Djunit.platform.execution.memory.cleanup.enabled=true";

  private Million() {}

  static void measure(Path folder, PrintStream out) throws IOException, InterruptedException {
    Suite nothingElse = new Suite(Files.createDirectories(folder), 0);
    for (Class<?> type : List.of(MillionTestCase.Plain.class, MillionTestCase.Claiming.class)) {
      for (Listener listener : List.of(Listener.NONE, Listener.RECORDER)) {
        Path output = Files.createTempDirectory(folder, listener.name());
        Fork fork =
            Fork.run(
                nothingElse,
                List.of(HEAP, CLEAN_UP, "-Ddod.run.id=million"),
                SuiteMain.class,
                listener.name(),
                output.toString(),
                type.getName());
        out.printf(
            "%,d dynamic tests (%s) at %s, %s: %d passed in %d ms%n",
            MillionTestCase.TESTS,
            type.getSimpleName(),
            HEAP,
            listener.spelling(),
            fork.number("passed"),
            fork.millis());
        printRecords(output, out);
        fork.printed().stream().filter(line -> line.startsWith("[dod]")).forEach(out::println);
      }
    }
  }

  private static void printRecords(Path output, PrintStream out) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".jsonl")) {
          printRecord(file, out);
        }
      }
    }
  }

  private static void printRecord(Path file, PrintStream out) throws IOException {
    Map<String, Integer> lines = new TreeMap<>();
    String last = "";
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.merge(line.substring(0, line.indexOf(',')), 1, Integer::sum);
        last = line;
      }
    }
    out.printf("  record of %,d bytes: %s%n  last line %.300s%n", Files.size(file), lines, last);
  }
}
