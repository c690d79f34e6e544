package dev.dodproof.archrules.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Measures precision or speed; the arguments are which of them, and the folder of jars. */
public final class HardPathMeasurement {

  private HardPathMeasurement() {}

  /**
   * Prints the measurement.
   *
   * @param arguments {@code precision}, {@code speed} or {@code archunit}, then the folder of jars
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> jars = jars(Path.of(arguments[1]));
    PrintStream out = System.out;
    switch (arguments[0]) {
      case "precision" -> Precision.measure(jars, out);
      case "speed" -> Speed.measure(jars, out);
      case "archunit" -> Speed.measureArchUnit(jars, out);
      default -> throw new IllegalArgumentException("expected precision, speed or archunit");
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
