package dev.dodproof.junit.recorder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what it was told, by root folder; throws where a file asks it to. */
public final class RememberingListener implements RunClosedListener {

  static final String THROW = "throw";

  private static final Queue<Call> CALLS = new ConcurrentLinkedQueue<>();

  static List<String> heard(Path root) {
    return CALLS.stream().filter(call -> call.root.equals(root)).map(Call::text).toList();
  }

  @Override
  public void runClosed(Path root, Path runFolder, Set<String> phases) {
    if (Files.exists(root.resolve(THROW))) {
      throw new NoClassDefFoundError("asked to");
    }
    boolean whole = ReadRecord.all(root).stream().allMatch(ReadRecord::isWhole);
    CALLS.add(new Call(root, runFolder + " " + phases + (whole ? " whole" : " not whole")));
  }

  private record Call(Path root, String text) {}
}
