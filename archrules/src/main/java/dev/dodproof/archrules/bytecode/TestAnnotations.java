package dev.dodproof.archrules.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The annotations that make a method or field a test.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TestAnnotations {

  /** Packages whose other annotations never make a test. */
  private static final List<String> NEVER_A_TEST =
      List.of(
          "java/",
          "javax/",
          "jakarta/",
          "kotlin/",
          "org/junit/",
          "org/jspecify/",
          "org/apiguardian/",
          "org/mockito/",
          "org/springframework/",
          "com/tngtech/archunit/",
          "com/google/errorprone/",
          "dev/dodproof/junit/");

  private final Map<String, TestKind> kinds;

  private TestAnnotations(Map<String, TestKind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /**
   * Returns the annotations of the engines known by default.
   *
   * @return those of JUnit Jupiter, JUnit 4, ArchUnit, jqwik, TestNG and some extensions
   */
  public static TestAnnotations standard() {
    return new TestAnnotations(
        Map.ofEntries(
            Map.entry("org/junit/jupiter/api/Test", TestKind.JUPITER_TEST),
            Map.entry("org/junit/jupiter/api/RepeatedTest", TestKind.JUPITER_TEST),
            Map.entry("org/junit/jupiter/api/TestTemplate", TestKind.JUPITER_TEST),
            Map.entry("org/junit/jupiter/params/ParameterizedTest", TestKind.JUPITER_TEST),
            Map.entry("org/junitpioneer/jupiter/RetryingTest", TestKind.JUPITER_TEST),
            Map.entry("org/junitpioneer/jupiter/cartesian/CartesianTest", TestKind.JUPITER_TEST),
            Map.entry("com/code_intelligence/jazzer/junit/FuzzTest", TestKind.JUPITER_TEST),
            Map.entry("org/junit/jupiter/api/TestFactory", TestKind.JUPITER_FACTORY),
            Map.entry("org/junit/Test", TestKind.JUNIT4),
            Map.entry("org/junit/experimental/theories/Theory", TestKind.JUNIT4),
            Map.entry("com/tngtech/archunit/junit/ArchTest", TestKind.ARCHUNIT),
            Map.entry("net/jqwik/api/Property", TestKind.OTHER_ENGINE),
            Map.entry("net/jqwik/api/Example", TestKind.OTHER_ENGINE),
            Map.entry("org/testng/annotations/Test", TestKind.OTHER_ENGINE),
            Map.entry("org/junit/platform/commons/annotation/Testable", TestKind.OTHER_ENGINE)));
  }

  /**
   * Adds an annotation, for example one of a library that is itself annotated with {@code @Test}
   * and lies in no scanned folder.
   *
   * @param className binary name of the annotation
   * @param kind what it makes of the method or field
   * @return these annotations and the new one
   */
  public TestAnnotations with(String className, TestKind kind) {
    Map<String, TestKind> more = new HashMap<>(kinds);
    more.put(className.replace('.', '/'), Objects.requireNonNull(kind, "kind"));
    return new TestAnnotations(more);
  }

  /** Returns what an annotation, by internal name, makes of the member that carries it. */
  public Optional<TestKind> kind(String annotation) {
    return Optional.ofNullable(kinds.get(annotation));
  }

  static boolean isNeverATest(String annotation) {
    return NEVER_A_TEST.stream().anyMatch(annotation::startsWith);
  }
}
