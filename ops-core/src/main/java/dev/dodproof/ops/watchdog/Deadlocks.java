package dev.dodproof.ops.watchdog;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Asks the JVM for threads that wait for each other in a circle. */
final class Deadlocks {

  private Deadlocks() {}

  /** Returns one clause a thread, in a stable order. */
  static List<String> find(int limit) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] ids =
        threads.isSynchronizerUsageSupported()
            ? threads.findDeadlockedThreads()
            : threads.findMonitorDeadlockedThreads();
    if (ids == null) {
      return List.of();
    }
    return Arrays.stream(threads.getThreadInfo(ids, Integer.MAX_VALUE))
        .filter(Objects::nonNull)
        .map(Deadlocks::inWords)
        .sorted()
        .limit(limit)
        .toList();
  }

  private static String inWords(ThreadInfo thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return thread.getThreadName()
        + " waits for "
        + thread.getLockName()
        + " held by "
        + thread.getLockOwnerName()
        + (stack.length == 0 ? "" : " at " + frameOfUser(stack));
  }

  private static StackTraceElement frameOfUser(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> !"java.base".equals(frame.getModuleName()))
        .findFirst()
        .orElse(stack[0]);
  }
}
