package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process that beats once; then it ends orderly, or hangs until it is killed. */
final class BeatingProcess {

  private BeatingProcess() {}

  /**
   * Runs it.
   *
   * @param arguments folder, name, {@code end} or {@code hang}, file that is made once it has
   *     beaten
   */
  public static void main(String[] arguments) throws Exception {
    Heartbeat heartbeat =
        Heartbeat.start(
            Path.of(arguments[0]), arguments[1], Duration.ofSeconds(10), TimeSource.system());
    if (arguments[2].equals("end")) {
      heartbeat.close();
    }
    Files.createFile(Path.of(arguments[3]));
    if (arguments[2].equals("hang")) {
      new CountDownLatch(1).await();
    }
  }
}
