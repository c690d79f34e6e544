package dev.dodproof.junit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The verdict that an IDE's session gives when it closes, for 10,000 linked tests. */
final class ProvisionalVerdicts {

  private static final int CLASSES = 100;
  private static final int SESSIONS = 8;

  /** By then the code is compiled, as it is in the measurements per test. */
  private static final int LAST = 5;

  private ProvisionalVerdicts() {}

  static void measure(Path folder, PrintStream out) throws IOException, InterruptedException {
    for (int criteria : List.of(1, 100, 1000)) {
      measure(folder.resolve(Integer.toString(criteria)), criteria, out);
    }
  }

  private static void measure(Path folder, int criteria, PrintStream out)
      throws IOException, InterruptedException {
    Suite suite = Suite.in(folder, CLASSES, 1, criteria);
    document(suite, criteria);
    git(suite, "init", "--quiet");
    git(suite, "add", "--all");
    git(suite, "commit", "--quiet", "--message", "Bench");
    Fork fork =
        Fork.run(
            suite,
            List.of(),
            ClosingMain.class,
            Stream.concat(
                    Stream.of(Integer.toString(SESSIONS), suite.root().toString()),
                    suite.names().stream())
                .toArray(String[]::new));
    List<Long> times =
        IntStream.rangeClosed(1, SESSIONS).mapToObj(i -> fork.number("closing_" + i)).toList();
    out.printf(
        "Session close with a verdict on %,d linked tests and %,d criteria: the first in a JVM %d ms,"
            + " median of the last %d %d ms; all: %s%n",
        suite.tests(), criteria, times.get(0), LAST, median(times), times);
    fork.printed().stream().limit(3).forEach(line -> out.println("  " + line));
  }

  private static long median(List<Long> times) {
    return times.subList(SESSIONS - LAST, SESSIONS).stream().sorted().toList().get(LAST / 2);
  }

  private static void document(Suite suite, int criteria) throws IOException {
    String items =
        IntStream.range(0, criteria)
            .mapToObj(i -> "- [ ] Part " + i + " does what it must {#part-" + i + "}")
            .collect(Collectors.joining("\n"));
    Path document = suite.root().resolve("dod/DOD__" + Suite.PHASE + ".md");
    Files.createDirectories(document.getParent());
    Files.writeString(
        document,
        """
        # DoD

        ## 0. Metadata
        - **Phase / Task ID**: %s
        - **Owner (Actor)**: bench
        - **Gate**: G1
        - **Related SOT Section**: §1
        - **Target Status**: DESIGNED → PARTIAL → PROVEN
        - **Commit SHA**: HEAD
        - **Date**: 2026-11-26

        ## 1. Parts
        %s
        """
            .formatted(Suite.PHASE, items));
    Files.writeString(suite.root().resolve(".gitignore"), "target/\nprinted*.txt\n");
  }

  private static void git(Suite suite, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org"));
    command.addAll(List.of(arguments));
    int exit =
        new ProcessBuilder(command).directory(suite.root().toFile()).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command + " ended with " + exit);
    }
  }
}
