package dev.dodproof.archrules.bench;

import dev.dodproof.archrules.HardPaths;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures precision or speed; the arguments are which of them, and the folder of jars. */
public final class Measurement {

  private Measurement() {}

  /**
   * Prints the measurement.
   *
   * @param arguments {@code hard-paths} or {@code dropped-exceptions} for the precision of that
   *     rule, {@code speed} or {@code archunit}; then the folder of jars
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> jars = jars(Path.of(arguments[1]));
    PrintStream out = System.out;
    switch (arguments[0]) {
      case "hard-paths" -> Precision.classifiedIn("hard-paths.tsv").print(hardPaths(jars), out);
      case "dropped-exceptions" -> {
        List<String> hits = DroppedExceptionHits.in(jars);
        out.printf("%d hits%n", hits.size());
        Precision.classifiedIn("dropped-exceptions.tsv").print(Sample.of(hits), out);
      }
      case "speed" -> Speed.measure(jars, out);
      case "archunit" -> Speed.measureArchUnit(jars, out);
      default ->
          throw new IllegalArgumentException(
              "expected hard-paths, dropped-exceptions, speed or archunit");
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static List<String> hardPaths(List<Path> jars) {
    List<String> hits = new ArrayList<>();
    for (Path jar : jars) {
      HardPaths.inClasses(List.of(jar)).forEach(hit -> hits.add(jar.getFileName() + "\t" + hit));
    }
    return hits;
  }
}
