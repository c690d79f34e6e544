package dev.dodproof.maven;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody has to give to a goal on the command line.
 *
 * @param goal as the user calls it
 */
record CommandLine(String goal) {

  String required(String property, @Nullable String value, String expected)
      throws MojoExecutionException {
    if (value == null) {
      throw new MojoExecutionException(
          goal + ": found no -D" + property + ", expected " + expected + "; add it");
    }
    return value;
  }

  LocalDate date(String property, @Nullable String value, String expected)
      throws MojoExecutionException {
    String text = required(property, value, expected);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new MojoExecutionException(
          goal + ": -D" + property + ": found '" + text + "', expected a date like 2026-11-30");
    }
  }
}
