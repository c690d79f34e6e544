package dev.dodproof.dod.report;

import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The Maven command that runs just the linked tests that did not pass.
 *
 * <p>Names of tests come from class files and may hold anything: what Surefire would read as a
 * pattern, or a reader would not see, is left out, and the rest is quoted.
 */
final class TestSelection {

  private static final int MAX_TESTS = 30;

  private TestSelection() {}

  /** Returns the command, or empty if there is no such test, or too many to name. */
  static Optional<String> of(PhaseVerdict verdict) {
    List<DeclaredTest> tests =
        verdict.criteria().stream()
            .flatMap(result -> result.tests().stream())
            .filter(TestSelection::isWorthRunning)
            .map(TestEvidence::declared)
            .filter(test -> isPlain(test.id()))
            .distinct()
            .toList();
    return tests.isEmpty() || tests.size() > MAX_TESTS
        ? Optional.empty()
        : Optional.of(command(tests));
  }

  private static String command(List<DeclaredTest> tests) {
    TreeMap<String, Set<String>> methods = new TreeMap<>();
    Set<String> modules = new TreeSet<>();
    for (DeclaredTest test : tests) {
      methods
          .computeIfAbsent(test.id().className(), name -> new TreeSet<>())
          .add(test.id().methodName());
      modules.add(test.module());
    }
    String selection =
        methods.entrySet().stream()
            .map(entry -> entry.getKey() + "#" + String.join("+", entry.getValue()))
            .collect(Collectors.joining(","));
    String command = "mvn verify -Dtest=" + Commands.quote(selection);
    command += " -Dsurefire.failIfNoSpecifiedTests=false";
    return modules.contains(".") || !modules.stream().allMatch(TestSelection::isSeen)
        ? command
        : command + " -pl " + Commands.quote(String.join(",", modules)) + " -am";
  }

  private static boolean isWorthRunning(TestEvidence test) {
    return test.declared().cannotRun().isEmpty()
        && test.declared().reachesAssertion()
        && !TestWords.proves(test);
  }

  private static boolean isPlain(TestId test) {
    String name = test.className() + "." + test.methodName();
    return !test.methodName().isEmpty()
        && isSeen(name)
        && name.codePoints()
            .allMatch(c -> c == '.' || c == ' ' || c == '-' || Character.isJavaIdentifierPart(c));
  }

  private static boolean isSeen(String name) {
    return Visible.line(name).equals(name);
  }
}
