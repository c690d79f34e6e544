package dev.dodproof.junit.bench;

import dev.dodproof.junit.recorder.RecorderSessionListener;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;
import org.junit.platform.reporting.open.xml.OpenTestReportGeneratingListener;

/** The listeners that are compared; all of them write to files. */
enum Listener {
  NONE,
  RECORDER,
  LEGACY_XML,
  OPEN_TEST_REPORTING,
  ALLURE;

  /**
   * Opens a session with this listener alone.
   *
   * @param folder where it writes
   */
  LauncherSession open(LauncherConfig.Builder config, Path folder) {
    LauncherConfig.Builder alone =
        config
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false);
    switch (this) {
      case NONE -> {}
      case RECORDER -> {
        System.setProperty("dod.root", folder.toString());
        alone.addLauncherSessionListeners(new RecorderSessionListener());
      }
      case LEGACY_XML ->
          alone.addTestExecutionListeners(new LegacyXmlReportGeneratingListener(folder, silent()));
      case OPEN_TEST_REPORTING ->
          alone.addTestExecutionListeners(new OpenTestReportGeneratingListener());
      case ALLURE -> {
        System.setProperty("allure.results.directory", folder.toString());
        alone.addTestExecutionListeners(new AllureJunitPlatform());
      }
    }
    return LauncherFactory.openSession(alone.build());
  }

  /** Tells the listener by the request what cannot be told otherwise. */
  LauncherDiscoveryRequest request(LauncherDiscoveryRequestBuilder request, Path folder) {
    return request
        .configurationParameter("junit.platform.reporting.output.dir", folder.toString())
        .configurationParameter(
            "junit.platform.reporting.open.xml.enabled",
            Boolean.toString(this == OPEN_TEST_REPORTING))
        .build();
  }

  /**
   * Tells whether it takes part in a round; what writes files for each test is too slow for all.
   */
  boolean takesPart(int round) {
    return this != ALLURE || round % 10 == 0;
  }

  private static PrintWriter silent() {
    return new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
