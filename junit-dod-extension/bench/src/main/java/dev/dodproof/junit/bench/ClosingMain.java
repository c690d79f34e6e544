package dev.dodproof.junit.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Runs test classes with Jupiter and the recorder, session after session in this JVM. */
public final class ClosingMain {

  private ClosingMain() {}

  /**
   * Prints for each session how long it took to close, in milliseconds.
   *
   * @param arguments how many sessions, the project, and the names of the classes
   */
  public static void main(String[] arguments) {
    int sessions = Integer.parseInt(arguments[0]);
    Path project = Path.of(arguments[1]);
    List<? extends DiscoverySelector> classes =
        Arrays.stream(arguments).skip(2).map(name -> selectClass(name)).toList();
    for (int number = 1; number <= sessions; number++) {
      System.out.println("closing_" + number + "=" + closing(project, classes));
    }
  }

  private static long closing(Path project, List<? extends DiscoverySelector> classes) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request().selectors(classes);
    LauncherSession session = Listener.RECORDER.open(LauncherConfig.builder(), project);
    session.getLauncher().execute(Listener.RECORDER.request(request, project));
    long start = System.nanoTime();
    session.close();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
