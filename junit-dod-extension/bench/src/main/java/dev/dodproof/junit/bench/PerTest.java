package dev.dodproof.junit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** What each listener costs for one test, by turns in one JVM, with classes that are new to it. */
final class PerTest {

  private static final int CLASSES = 100;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 25;

  private final Path folder;
  private final Suite suite;

  private PerTest(Path folder, Suite suite) {
    this.folder = folder;
    this.suite = suite;
  }

  static void measure(Path folder, PrintStream out) throws IOException {
    // As in a build: else each session would close with a verdict.
    System.setProperty("dod.run.id", "per-test");
    measure("without a criterion", Suite.in(folder.resolve("plain"), CLASSES, 0, 1), folder, out);
    measure(
        "with a criterion", Suite.in(folder.resolve("claiming"), CLASSES, 1, CLASSES), folder, out);
  }

  private static void measure(String what, Suite suite, Path folder, PrintStream out)
      throws IOException {
    Map<Listener, Usage> usages = new PerTest(folder, suite).usages();
    Usage legacy = more(usages, Listener.LEGACY_XML);
    out.printf("Per test %s, %,d tests, beyond the bare run:%n", what, suite.tests());
    for (Listener listener : usages.keySet()) {
      if (listener != Listener.NONE) {
        Usage usage = more(usages, listener);
        out.printf(
            "  %-20s %8.2f µs  %8.0f bytes allocated  %6.0f bytes retained  %5.2f of legacy xml%n",
            listener.spelling(),
            usage.micros(),
            usage.allocated(),
            usage.retained(),
            usage.micros() / legacy.micros());
      }
    }
  }

  private static Usage more(Map<Listener, Usage> usages, Listener listener) {
    return Objects.requireNonNull(usages.get(listener))
        .minus(Objects.requireNonNull(usages.get(Listener.NONE)));
  }

  private Map<Listener, Usage> usages() throws IOException {
    Map<Listener, List<Usage>> rounds = new EnumMap<>(Listener.class);
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Listener listener : Listener.values()) {
        if (listener.takesPart(round)) {
          Usage usage = execute(listener);
          if (round >= WARM_UP) {
            rounds.computeIfAbsent(listener, any -> new ArrayList<>()).add(usage);
          }
        }
      }
    }
    Map<Listener, Usage> medians = new EnumMap<>(Listener.class);
    rounds.forEach((listener, usages) -> medians.put(listener, Usage.median(usages)));
    return medians;
  }

  private Usage execute(Listener listener) throws IOException {
    Path output = Files.createTempDirectory(Files.createDirectories(folder), listener.name());
    LauncherConfig.Builder engine =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new BareEngine(suite.load()));
    LauncherDiscoveryRequest request =
        listener.request(LauncherDiscoveryRequestBuilder.request(), output);
    try (LauncherSession session = listener.open(engine, output)) {
      Launcher launcher = session.getLauncher();
      return Usage.of(
          suite.tests(), () -> launcher.discover(request), plan -> launcher.execute(plan));
    }
  }
}
