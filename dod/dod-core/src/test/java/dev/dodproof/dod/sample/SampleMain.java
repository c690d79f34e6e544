package dev.dodproof.dod.sample;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the named test classes as a build tool does: one session, everything found as services. */
public final class SampleMain {

  private SampleMain() {}

  public static void main(String[] classNames) {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (String className : classNames) {
      request.selectors(selectClass(className));
    }
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getLauncher().execute(request.build());
    }
  }
}
