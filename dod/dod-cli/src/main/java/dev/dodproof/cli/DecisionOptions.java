package dev.dodproof.cli;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** When and why somebody decided to lock a package, or to accept its edits. */
final class DecisionOptions {

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "When that was decided, like 2026-11-30.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in one line.")
  private String reason = "";

  LocalDate date() {
    return date;
  }

  String reason() {
    return reason;
  }
}
