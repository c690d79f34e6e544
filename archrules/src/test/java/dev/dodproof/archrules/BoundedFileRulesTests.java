package dev.dodproof.archrules;

import static dev.dodproof.archrules.BoundedFileRules.NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedFileRulesTests {

  private static final String WRONG =
      """
      class Wrong {
        Writer writer() throws IOException { return new FileWriter("a.log", true); }
        OutputStream stream() throws IOException { return new FileOutputStream(new File("a"), true); }
        void option(Path path) throws IOException {
          Files.writeString(path, "text", StandardOpenOption.APPEND);
        }
        Object handler() throws IOException { return new java.util.logging.FileHandler("a.log"); }
        Object appending() throws IOException {
          return new java.util.logging.FileHandler("a.log", true);
        }
        Object logback() { return new ch.qos.logback.core.FileAppender(); }
        Supplier<Object> lambda() {
          return () -> new ch.qos.logback.core.FileAppender();
        }
      }
      """;

  private static final String CLEAN =
      """
      class Clean {
        Writer writer() throws IOException { return new FileWriter("a.log"); }
        Writer replacing() throws IOException { return new FileWriter("a.log", false); }
        Writer decided(boolean append) throws IOException { return new FileWriter("a.log", append); }
        OutputStream joined(boolean a, boolean b) throws IOException {
          return new FileOutputStream("a", a || b);
        }
        void option(Path path) throws IOException {
          Files.writeString(path, "text", StandardOpenOption.CREATE_NEW);
        }
        boolean asks(Set<OpenOption> options, OpenOption option) {
          return options.contains(StandardOpenOption.APPEND) || option == StandardOpenOption.APPEND;
        }
        Object handler() throws IOException {
          return new java.util.logging.FileHandler("a.log", 1_000_000, 3);
        }
        Object large() throws IOException {
          return new java.util.logging.FileHandler("a.log", 1_000_000L, 3, true);
        }
        Object configured() throws IOException { return new java.util.logging.FileHandler(); }
        Object rolling() { return new Rolling(); }
        static class Rolling extends ch.qos.logback.core.FileAppender {}
      }
      """;

  private static final String LOGBACK =
      "package ch.qos.logback.core;\npublic class FileAppender { protected Object file; }";

  @TempDir Path folder;

  @Test
  void listsEveryUnboundedFileAndNoOther() throws IOException {
    assertThat(
            TestClasses.violations(
                NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND, Compiled.from(folder, WRONG, LOGBACK)))
        .containsExactlyInAnyOrder(
            appends("writer()", "java.io.FileWriter", 2),
            appends("stream()", "java.io.FileOutputStream", 3),
            appends("option(java.nio.file.Path)", "java.nio.file.StandardOpenOption", 5),
            unlimited("handler()", "java.util.logging.FileHandler", 7),
            unlimited("appending()", "java.util.logging.FileHandler", 9),
            unlimited("logback()", "ch.qos.logback.core.FileAppender", 11),
            unlimited("lambda$lambda$0()", "ch.qos.logback.core.FileAppender", 13));
  }

  @Test
  void acceptsBoundedAndReplacedFilesAndWhatIsDecidedAtRunTime() throws IOException {
    assertThat(
            TestClasses.violations(
                NO_CLASSES_SHOULD_APPEND_WITHOUT_BOUND, Compiled.from(folder, CLEAN, LOGBACK)))
        .isEmpty();
  }

  @Test
  void allowsWhatIsNamedAndReportsWhatIsNotNeeded() throws IOException {
    var rule =
        BoundedFileRules.noClassesShouldAppendWithoutBoundExcept(
            new AllowedCode("com.acme.Wrong", "writer", "java.io.FileWriter", "rotated by cron"),
            new AllowedCode("com.acme.Wrong", "gone", "java.io.FileWriter", "was there once"));

    assertThat(TestClasses.violations(rule, Compiled.from(folder, WRONG, LOGBACK)))
        .hasSize(7)
        .doesNotContain(appends("writer()", "java.io.FileWriter", 2))
        .contains(
            "<java.io.FileWriter> is allowed in <com.acme.Wrong.gone> and is not there; remove the"
                + " exception, or name it as the violation prints it");
  }

  private static String appends(String method, String what, int line) {
    return message(method, "opens a file to append to by", what, line);
  }

  private static String unlimited(String method, String what, int line) {
    return message(method, "makes a log file without limit by", what, line);
  }

  private static String message(String method, String clause, String what, int line) {
    return String.format(
        "Method <com.acme.Wrong.%s> %s <%s> in (Wrong.java:%d)", method, clause, what, line);
  }
}
