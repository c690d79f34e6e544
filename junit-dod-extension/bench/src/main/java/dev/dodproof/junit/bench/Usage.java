package dev.dodproof.junit.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.platform.launcher.TestPlan;

/**
 * What one execution of a plan took for each of its tests.
 *
 * @param micros processor time of the executing thread, which a busy machine does not change
 * @param allocated bytes allocated by it
 * @param retained bytes that are reachable once the plan is let go and were not before it was made
 */
record Usage(double micros, double allocated, double retained) {

  /** Makes a plan of so many tests, executes it, and lets it go. */
  static Usage of(int tests, Supplier<TestPlan> discovery, Consumer<TestPlan> execution) {
    long before = reachable();
    Usage spent = spent(tests, discovery.get(), execution);
    double retained = (double) (reachable() - before) / tests;
    return new Usage(spent.micros, spent.allocated, retained);
  }

  private static Usage spent(int tests, TestPlan plan, Consumer<TestPlan> execution) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long time = thread.getCurrentThreadCpuTime();
    execution.accept(plan);
    time = thread.getCurrentThreadCpuTime() - time;
    bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
    return new Usage(time / 1e3 / tests, (double) bytes / tests, 0);
  }

  static Usage median(List<Usage> rounds) {
    return new Usage(
        median(rounds, Usage::micros),
        median(rounds, Usage::allocated),
        median(rounds, Usage::retained));
  }

  private static double median(List<Usage> rounds, ToDoubleFunction<Usage> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return Arrays.stream(sorted)
        .skip((sorted.length - 1) / 2)
        .limit(2 - sorted.length % 2)
        .average()
        .orElseThrow();
  }

  Usage minus(Usage other) {
    return new Usage(micros - other.micros, allocated - other.allocated, retained - other.retained);
  }

  private static long reachable() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
