package dev.dodproof.junit.bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * Generated test classes.
 *
 * @param root the project that has them: sources below {@code src}, classes below {@code target}
 * @param size how many classes there are
 */
record Suite(Path root, int size) {

  static final int TESTS_A_CLASS = 100;
  static final String PHASE = "PHASE_BENCH";

  /**
   * Generates and compiles a suite.
   *
   * @param claimEvery every how manieth test claims a criterion; 0 for none
   * @param criteria how many criteria, {@code part-0} and so on, they claim in turn
   */
  static Suite in(Path root, int size, int claimEvery, int criteria) throws IOException {
    Suite suite = new Suite(root, size);
    Path sources = Files.createDirectories(root.resolve("src/test/java"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-g",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                Files.createDirectories(suite.classes()).toString()));
    for (int i = 0; i < size; i++) {
      Path source = sources.resolve(name(i) + ".java");
      arguments.add(Files.writeString(source, source(i, claimEvery, criteria)).toString());
    }
    int failures =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failures != 0) {
      throw new IllegalStateException("the generated suite does not compile");
    }
    return suite;
  }

  Path classes() {
    return root.resolve("target/test-classes");
  }

  int tests() {
    return size * TESTS_A_CLASS;
  }

  List<String> names() {
    return IntStream.range(0, size).mapToObj(Suite::name).toList();
  }

  /** Loads the classes anew, so that nothing is known of them. */
  List<Class<?>> load() {
    try {
      URLClassLoader loader = new URLClassLoader(new URL[] {classes().toUri().toURL()});
      List<Class<?>> types = new ArrayList<>();
      for (String name : names()) {
        types.add(loader.loadClass(name));
      }
      return types;
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(int number) {
    return "Part" + number + "Tests";
  }

  private static String source(int number, int claimEvery, int criteria) {
    StringBuilder source =
        new StringBuilder(
            """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.dodproof.junit.DodCriterion;
            import org.junit.jupiter.api.Test;

            class %s {
            """
                .formatted(name(number)));
    for (int i = 0; i < TESTS_A_CLASS; i++) {
      if (claimEvery > 0 && i % claimEvery == 0) {
        source.append(
            "  @DodCriterion(phase = \"%s\", value = \"part-%d\")\n"
                .formatted(PHASE, (number * TESTS_A_CLASS + i) % criteria));
      }
      source.append(
          "  @Test void doesWhatItMust%d() { assertEquals(%d, %d); }\n".formatted(i, i, i));
    }
    return source.append("}\n").toString();
  }
}
