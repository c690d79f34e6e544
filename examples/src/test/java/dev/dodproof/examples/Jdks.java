package dev.dodproof.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the JDKs of this machine: by a variable, else beside the one that runs. */
final class Jdks {

  private Jdks() {}

  /** Returns the home of a JDK of a feature release. */
  static Path ofRelease(int feature) {
    Path own = Path.of(System.getProperty("java.home"));
    try (Stream<Path> beside = Files.list(own.getParent())) {
      return Stream.concat(
              Stream.concat(
                  Stream.ofNullable(System.getenv("JAVA" + feature + "_HOME")).map(Path::of),
                  Stream.of(own)),
              beside.sorted())
          .filter(home -> version(home).filter(v -> isOf(feature, v)).isPresent())
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "not run: found no JDK "
                          + feature
                          + "; set JAVA"
                          + feature
                          + "_HOME to the folder of one"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(int feature, String version) {
    return version.matches(feature + "(\\..*)?");
  }

  private static Optional<String> version(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("javac")) || !Files.exists(release)) {
      return Optional.empty();
    }
    try {
      return Files.readAllLines(release).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("JAVA_VERSION=|\"", ""))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
