package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls that count as an assertion: those that fail the test when what they check is not so.
 * Calls that only prepare a check, such as AssertJ's {@code assertThat(x)} alone or Mockito's
 * {@code when}, do not count.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AssertionLibraries {

  private static final Set<String> ERRORS =
      Set.of(
          "java/lang/AssertionError",
          "junit/framework/AssertionFailedError",
          "junit/framework/ComparisonFailure",
          "org/junit/ComparisonFailure",
          "org/opentest4j/AssertionFailedError",
          "org/opentest4j/MultipleFailuresError");

  private static final Set<String> CAUGHT_BY =
      Set.of(
          "java/lang/Throwable",
          "java/lang/Error",
          "java/lang/AssertionError",
          "junit/framework/AssertionFailedError",
          "org/opentest4j/AssertionFailedError",
          "org/opentest4j/MultipleFailuresError");

  private final List<AssertionRule> rules;

  private AssertionLibraries(List<? extends AssertionRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Returns the libraries known by default; the user guide lists them.
   *
   * @return JUnit, AssertJ, Hamcrest, Truth, Mockito verification, ArchUnit checks and others
   */
  public static AssertionLibraries standard() {
    return new AssertionLibraries(KnownAssertions.rules());
  }

  /**
   * Returns no library at all: only {@code assert}, a thrown {@code AssertionError} and an expected
   * exception count.
   *
   * @return the empty list
   */
  public static AssertionLibraries none() {
    return new AssertionLibraries(List.of());
  }

  /**
   * Adds assertions of the project's own.
   *
   * @param names each the full name of a package or class, of whose methods then every one is an
   *     assertion ({@code com.acme.check}, {@code com.acme.Checks}), or of one method by all its
   *     overloads ({@code com.acme.Checks#verify}); classes within are meant too
   * @return these libraries and the new ones
   * @throws IllegalArgumentException if one is no such name, lies in the language's own packages,
   *     or takes in a known library as a whole, of which not every call checks something; the
   *     message says what was found and expected
   */
  public AssertionLibraries with(String... names) {
    Stream<AssertionRule> more = Stream.of(names).map(NamedAssertions::parse);
    return new AssertionLibraries(Stream.concat(rules.stream(), more).toList());
  }

  /** Returns whether calling the method of a class, by internal name, is an assertion. */
  public boolean isAssertion(String owner, String method) {
    return rules.stream().anyMatch(rule -> rule.matches(owner, method));
  }

  /** Returns whether throwing the class, by internal name, is how assertions fail. */
  public static boolean isAssertionError(String name) {
    return ERRORS.contains(name);
  }

  /** Returns whether a handler of the class, by internal name, catches failing assertions. */
  public static boolean isCaughtBy(String name) {
    return CAUGHT_BY.contains(name);
  }
}
