package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.sample.SampleDocument;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is one sentence on stderr and exit code 4; with --json stdout says it too. */
class FailuresTests {

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void writeDocument() throws Exception {
    root = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(root.resolve("dod"));
    Files.writeString(
        root.resolve("dod/DOD__PHASE_A.md"), SampleDocument.of("PHASE_A", "- [ ] Something"));
    Files.writeString(root.resolve(".git"), "gitdir: nowhere\n");
    Files.writeString(root.resolve("file.txt"), "a file");
    Files.createDirectories(root.resolve("directory"));
  }

  static Stream<String> wrongCalls() {
    return Stream.of(
        "check",
        "check --phase",
        "check --phase A --all",
        "check --phase PHASE_A --phase PHASE_A",
        "check --phase NONE",
        "check --all --unknown",
        "check --all surplus",
        "check @directory --all",
        "check --all --policy chain-only",
        "check --all --policy STRICT",
        "check --all --policy missing.yaml",
        "check --all --root nowhere",
        "check --all --root file.txt",
        "check --all --root directory",
        "check --all --docs-dir nowhere",
        "check --all --docs-dir ..",
        "check --all --reports-dir file.txt",
        "check --all --status directory",
        "check --all --status nowhere",
        "check --all --status file.txt",
        "check --all --feed NUL",
        "check --all --root NUL",
        "explain",
        "explain --phase NONE",
        "explain --all --unknown",
        "verify",
        "verify file.txt",
        "verify --trust file.txt",
        "verify nowhere --trust file.txt",
        "verify directory --trust file.txt",
        "verify file.txt --trust nowhere",
        "verify file.txt --trust file.txt",
        "verify file.txt --trust directory",
        "verify file.txt surplus --trust file.txt",
        "lock",
        "lock add",
        "lock add com.acme",
        "lock add com.acme --date 2026-02-12",
        "lock add com.acme --reason because",
        "lock add com.acme --date 2026-02-30 --reason because",
        "lock add com.acme --date today --reason because",
        "lock add com..acme --date 2026-02-12 --reason because",
        "lock add com.absent --date 2026-02-12 --reason because",
        "lock add com.acme --date 2026-02-12 --reason because --exactness roughly",
        "lock add com.acme --date 2026-02-12 --reason because --sources nowhere",
        "lock add com.acme --date 2026-02-12 --reason because --classes file.txt",
        "lock add com.acme --date 2026-02-12 --reason because --root nowhere",
        "lock accept",
        "lock accept com.acme --date 2026-02-12",
        "lock check surplus",
        "lock check --trust nowhere",
        "lock check --trust file.txt",
        "lock list surplus",
        "lock remove",
        "render",
        "--unknown");
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void aWrongCallIsOneSentenceAndExitCodeFour(String line) {
    Call call = Call.of(root, words(line));

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.out()).isEmpty();
    isSentence(call.err());
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void withJsonTheAnswerToAWrongCallIsJson(String line) {
    Call call = Call.of(root, words(line + " --json"));

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.json().path("error").asText()).isNotBlank();
    isSentence(call.err());
  }

  /** The character itself must not get into the name of a test. */
  private static String[] words(String line) {
    return line.replace("NUL", "\u0000").split(" ");
  }

  private static void isSentence(String err) {
    List<String> lines = err.lines().toList();
    assertThat(lines.get(0)).startsWith("dod: ").doesNotContain("null");
    assertThat(lines).hasSizeLessThanOrEqualTo(2);
    assertThat(err).doesNotContain("Exception", "java.", "\tat ", "picocli", "\u0000");
  }

  @Test
  void withoutAnyArgumentTheUsageIsOnStderr() {
    Call call = Call.of(root);

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("Usage: dod", "check", "explain", "verify");
  }

  @Test
  void anUnknownCommandIsNamed() {
    assertThat(Call.of(root, "chekc").err()).contains("chekc").contains("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check --help", "explain --help", "verify --help", "-h"})
  void helpIsTheAnswerAndNamesTheExitCodes(String line) {
    Call call = Call.of(root, line.split(" "));

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("Usage: dod", "Exit codes", "DESIGNED");
    assertThat(call.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " add", " accept", " seal", " check", " list"})
  void helpOfLockNamesItsExitCodes(String command) {
    Call call = Call.of(root, ("lock" + command + " --help").split(" "));

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("Usage: dod lock", "Exit codes", "usage or internal error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "check --version", "explain --version", "verify -V"})
  void theVersionIsTheAnswer(String line) {
    Call call = Call.of(root, line.split(" "));

    assertThat(call.exitCode()).isZero();
    assertThat(call.out().strip()).startsWith("dod-proof/");
  }

  @Test
  void aBrokenKeyIsAnErrorThatDoesNotQuoteIt() {
    Call call = Call.with(Map.of("DOD_SEAL_KEY", "SECRET"), root, "check", "--all", "--json");

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.json().path("error").asText()).contains("DOD_SEAL_KEY");
    assertThat(call.err() + call.out()).doesNotContain("SECRET");
  }

  /** Fails as no code should, to see what users get to see of that. */
  private static Map<String, String> failing(Throwable failure) {
    return new AbstractMap<>() {
      @Override
      public Set<Entry<String, String>> entrySet() {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
    };
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("a bug\nwith two lines"),
        new StackOverflowError(),
        new NoClassDefFoundError("x/Y"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aBugIsCalledInternalAndExitsWithFourToo(Throwable failure) {
    for (String[] arguments :
        List.of(new String[] {"check", "--all"}, new String[] {"check", "--all", "--json"})) {
      Call call = Call.with(failing(failure), root, arguments);

      assertThat(call.exitCode()).isEqualTo(4);
      assertThat(call.err()).startsWith("dod: internal error").doesNotContain("\tat ");
      assertThat(call.err().lines()).hasSize(1);
      if (Arrays.asList(arguments).contains("--json")) {
        assertThat(call.json().path("error").asText()).startsWith("internal error");
      } else {
        assertThat(call.out()).isEmpty();
      }
    }
  }

  @Test
  void theExitCodeDoesNotDependOnAWorkingStdout() {
    PrintWriter closed = new PrintWriter(new StringWriter());
    closed.close();

    int exitCode =
        Dod.run(
            new String[] {"explain", "--all"},
            new Dod.Environment(Map.of(), folder.resolve("home"), root),
            closed,
            closed);

    assertThat(exitCode).isEqualTo(3);
  }
}
