package dev.dodproof.junit.recorder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The digests of several folders: the run waits for them, so a second thread helps. */
final class FolderDigests {

  private FolderDigests() {}

  /** Returns for each folder what {@link FolderDigest#of} returns. */
  static List<Optional<String>> of(List<Path> folders) {
    List<FutureTask<Optional<String>>> tasks = new ArrayList<>();
    for (Path folder : folders) {
      tasks.add(new FutureTask<>(() -> FolderDigest.of(folder)));
    }
    if (tasks.size() > 1) {
      helpFromTheEnd(tasks);
    }
    // A task that the other thread has begun is passed over.
    tasks.forEach(FutureTask::run);
    return tasks.stream().map(FolderDigests::result).toList();
  }

  private static void helpFromTheEnd(List<FutureTask<Optional<String>>> tasks) {
    List<FutureTask<Optional<String>>> reversed = new ArrayList<>(tasks);
    Collections.reverse(reversed);
    Thread helper =
        new Thread(null, () -> reversed.forEach(FutureTask::run), "dod-folder-digests", 0, false);
    helper.setDaemon(true);
    helper.setContextClassLoader(null);
    try {
      helper.start();
    } catch (OutOfMemoryError noThreadLeft) {
      // Then nobody helps.
      return;
    }
  }

  /** An interrupt that a test left behind is passed on, and does not disturb. */
  private static Optional<String> result(FutureTask<Optional<String>> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new RecorderException(
              "The folders that the run is made from cannot be read: " + Text.reason(e.getCause()),
              e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
