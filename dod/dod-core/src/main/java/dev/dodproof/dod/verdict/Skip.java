package dev.dodproof.dod.verdict;

/** Why a test was skipped, told by the words of the JUnit Platform; decides advice only. */
enum Skip {
  /** Somebody wanted no more tests after a failure, or stopped the run. */
  CANCELLED(
      ", which was not run, because the run was ended before it",
      "make the tests pass that failed before it, or let the run go on after a failure (without"
          + " -Dsurefire.skipAfterFailureCount, -Dfailsafe.skipAfterFailureCount or what else ends"
          + " it)"),

  /** Everything was to be listed and nothing run. */
  DRY_RUN(
      ", which was not run, because the run was a dry one",
      "run it without junit.platform.execution.dryRun.enabled"),

  /** The test itself, or a condition on it, says so. */
  DISABLED(", which was skipped", "enable it");

  private final String words;
  private final String remedy;

  Skip(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  static Skip of(String reason) {
    return switch (reason) {
      case "Execution cancelled" -> CANCELLED;
      case "JUnit Platform dry-run mode is enabled" -> DRY_RUN;
      default -> DISABLED;
    };
  }

  String words() {
    return words;
  }

  String remedy() {
    return remedy;
  }
}
