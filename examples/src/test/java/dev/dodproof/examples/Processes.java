package dev.dodproof.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs real programs and keeps what they print. */
final class Processes {

  private static final long TIMEOUT_MINUTES = 10;

  private Processes() {}

  static ProcessResult run(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(Processes::isOfThisBuild);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end after " + TIMEOUT_MINUTES + " min: " + command);
      }
      return new ProcessResult(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command, e);
    }
  }

  /** What this build has in its environment must not decide what the example's build does. */
  private static boolean isOfThisBuild(String variable) {
    return variable.startsWith("MAVEN_")
        || variable.startsWith("DOD_")
        || variable.startsWith("GIT_")
        || variable.equals("CI");
  }
}
