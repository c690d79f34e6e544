package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs fixtures through the real launcher, recorded as if by a JVM of their own: settings, numbers,
 * guard and stderr are apart from those of the JVM that runs our tests.
 */
final class PretendJvm {

  private final Path root;
  private final Map<String, String> properties = new HashMap<>();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final Recorder recorder =
      new Recorder(
          SystemClock::epochMillis,
          new NestingGuard(NestingGuard.PROPERTY + "." + UUID.randomUUID()));

  PretendJvm(Path root) {
    this.root = root;
    with("dod.root", root.toString());
    with("user.dir", root.toString());
    with("java.version", System.getProperty("java.version"));
  }

  PretendJvm with(String property, String value) {
    properties.put(property, value);
    return this;
  }

  PretendJvm without(String property) {
    properties.remove(property);
    return this;
  }

  Recorder recorder() {
    return recorder;
  }

  String stderr() {
    return stderr.toString(StandardCharsets.UTF_8);
  }

  /** Runs classes in one session of their own. */
  PretendJvm run(Class<?>... types) {
    try (LauncherSession session = open()) {
      session.getLauncher().execute(request(types));
    }
    return this;
  }

  /** Runs all that an engine finds in one session of its own. */
  PretendJvm run(TestEngine engine) {
    try (LauncherSession session = open(engine)) {
      session.getLauncher().execute(request());
    }
    return this;
  }

  /** Returns the only record, which must be whole, while nothing was said on stderr. */
  ReadRecord wholeRecord() {
    assertThat(stderr()).isEmpty();
    ReadRecord record = ReadRecord.only(root);
    assertThat(record.isWhole()).isTrue();
    return record;
  }

  /** Opens a recorded session. */
  LauncherSession open(TestEngine... engines) {
    LauncherConfig config =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(engines)
            .addLauncherSessionListeners(
                new RecorderSessionListener(this::sessionRecorder, this::loudspeaker))
            .build();
    return LauncherFactory.openSession(config);
  }

  SessionRecorder sessionRecorder() {
    return new SessionRecorder(recorder, Settings.of(properties::get), loudspeaker());
  }

  Loudspeaker loudspeaker() {
    return new Loudspeaker(new PrintStream(stderr, true, StandardCharsets.UTF_8));
  }

  static LauncherDiscoveryRequest request(Class<?>... types) {
    return builder(types).build();
  }

  static LauncherDiscoveryRequestBuilder builder(Class<?>... types) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(types).map(type -> selectClass(type)).toList());
  }

  /** Discovers a plan without executing it. */
  static TestPlan plan(Class<?>... types) {
    return LauncherFactory.create().discover(request(types));
  }

  /** Returns the lines of stderr. */
  List<String> stderrLines() {
    return stderr().lines().toList();
  }
}
