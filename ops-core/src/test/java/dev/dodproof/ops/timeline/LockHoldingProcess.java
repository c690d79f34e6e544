package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds the lock of a feed, in a JVM of its own, until its standard input ends. */
final class LockHoldingProcess {

  private LockHoldingProcess() {}

  /**
   * Runs it. Prints a line when it has the lock.
   *
   * @param arguments the lock file
   */
  public static void main(String[] arguments) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      System.out.println("held");
      while (System.in.read() >= 0) {
        // Whatever comes is no reason to let go.
      }
    }
  }
}
