package dev.dodproof.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/**
 * A row of {@code docs/guide/false-done.md}.
 *
 * @param number the line of the catalogue
 * @param what what is done
 * @param phase the phase in {@code fakes} that does it, or blank
 * @param verdict what it must end in
 * @param finding the code that names the cause, or blank
 * @param test the test that does it for real, {@code Class#method}
 */
record FalseDoneCase(
    String number, String what, String phase, String verdict, String finding, String test) {

  private static final int COLUMNS = 6;

  /** Reads the rows of the guide's tables. */
  static List<FalseDoneCase> all() {
    try {
      return Files.readAllLines(Projects.root().resolve("docs/guide/false-done.md")).stream()
          .filter(line -> line.matches("\\| (\\d+|honest) \\|.*"))
          .map(FalseDoneCase::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FalseDoneCase parse(String line) {
    List<String> cells =
        Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
            .map(cell -> cell.replace("`", "").strip())
            .toList();
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException("expected " + COLUMNS + " cells: " + line);
    }
    return new FalseDoneCase(
        cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
  }

  String testClass() {
    return test.substring(0, test.indexOf('#'));
  }

  String testMethod() {
    return test.substring(test.indexOf('#') + 1);
  }

  @Override
  public String toString() {
    return number + " " + what;
  }
}
