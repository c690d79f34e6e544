package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs fixtures, with the recorder as it is installed at users. */
final class ChildJvm {

  private static final long PATIENCE_SECONDS = 60;

  private final Path root;
  private final List<String> prefix = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  ChildJvm(Path root) {
    this.root = root;
    options.add("-Ddod.root=" + root);
    options.add("-Djava.io.tmpdir=" + root);
    options.add("-XX:TieredStopAtLevel=1");
  }

  ChildJvm with(String option) {
    options.add(option);
    return this;
  }

  /** Puts a command before that of the JVM. */
  ChildJvm startedBy(String... command) {
    prefix.addAll(List.of(command));
    return this;
  }

  /** Runs the classes and waits for the end of the JVM. */
  Ended run(Class<?>... types) throws Exception {
    Path out = Files.createTempFile(root, "out", ".txt");
    Path err = Files.createTempFile(root, "err", ".txt");
    Process process = start(out, err, types);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the JVM did not end; it said " + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Runs the classes, and kills the JVM as soon as it has printed a line. */
  void runAndKill(Class<?>... types) throws Exception {
    Process process = builder(types).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (process.inputReader().readLine() == null) {
      throw new IllegalStateException("the JVM ended before it could be killed");
    }
    process.destroyForcibly().waitFor();
  }

  private Process start(Path out, Path err, Class<?>... types) throws IOException {
    return builder(types).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  private ProcessBuilder builder(Class<?>... types) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ChildMain.class.getName());
    for (Class<?> type : types) {
      command.add(type.getName());
    }
    return new ProcessBuilder(command).directory(root.toFile());
  }

  /**
   * What a JVM left behind.
   *
   * @param exit its exit code
   * @param out its stdout
   * @param err its stderr
   */
  record Ended(int exit, String out, String err) {}
}
