package dev.dodproof.junit.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes with Jupiter and one listener in this JVM, and prints what it took. */
public final class SuiteMain {

  private SuiteMain() {}

  /**
   * Runs them.
   *
   * @param arguments the listener, where it writes, and the names of the classes
   */
  public static void main(String[] arguments) {
    Listener listener = Listener.valueOf(arguments[0]);
    Path output = Path.of(arguments[1]);
    List<? extends DiscoverySelector> classes =
        Arrays.stream(arguments).skip(2).map(name -> selectClass(name)).toList();
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request().selectors(classes);
    SummaryGeneratingListener counting = new SummaryGeneratingListener();
    try (LauncherSession session = listener.open(LauncherConfig.builder(), output)) {
      session.getLauncher().execute(listener.request(request, output), counting);
    }
    print(counting.getSummary());
  }

  private static void print(TestExecutionSummary summary) {
    PrintStream out = System.out;
    out.println("passed=" + summary.getTestsSucceededCount());
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    out.println("processor=" + TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()));
  }
}
