package dev.dodproof.junit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures the recorder; the arguments are a folder to use, and what to measure. */
public final class RecorderMeasurement {

  private static final List<String> ALL = List.of("per-test", "cold", "million", "verdict");

  private RecorderMeasurement() {}

  /**
   * Prints the measurements.
   *
   * @param arguments the folder, which is emptied first, then any of {@code per-test}, {@code
   *     cold}, {@code million} and {@code verdict}; none for all of them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    List<String> chosen = Arrays.asList(arguments).subList(1, arguments.length);
    PrintStream out = System.out;
    for (String what : chosen.isEmpty() ? ALL : chosen) {
      Path place = folder.resolve(what);
      delete(place);
      switch (what) {
        case "per-test" -> PerTest.measure(place, out);
        case "cold" -> Cold.measure(place, out);
        case "million" -> Million.measure(place, out);
        case "verdict" -> ProvisionalVerdicts.measure(place, out);
        default -> throw new IllegalArgumentException("expected any of " + ALL + ", found " + what);
      }
      delete(place);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
