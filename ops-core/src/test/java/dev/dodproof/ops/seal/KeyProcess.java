package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The handle of a JVM that runs {@link KeyCreationTestCase}. */
final class KeyProcess implements AutoCloseable {

  /** Beyond that a process hangs; under stress many share the processor for many rounds. */
  private static final int MAX_SECONDS = Boolean.getBoolean("ops.stress") ? 3600 : 90;

  private final Process process;
  private final BufferedReader answers;

  private KeyProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static KeyProcess start(KeyCreationTestCase.Job job) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xshare:auto",
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KeyCreationTestCase.class.getName(),
            job.name());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    // Reading an answer cannot be interrupted: a process that hangs must end by itself.
    CompletableFuture.delayedExecutor(MAX_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    return new KeyProcess(process);
  }

  void tell(Path path) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write((path + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  String answer() throws IOException {
    String line = answers.readLine();
    assertThat(line).as("answer of process %d", process.pid()).isNotNull();
    return line;
  }

  /** Ends the process as {@code kill -9} does. */
  void kill() throws InterruptedException {
    int status = process.destroyForcibly().waitFor();
    assertThat(status).as("exit status of a killed process").isNotZero();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
