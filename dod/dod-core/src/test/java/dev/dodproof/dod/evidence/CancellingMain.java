package dev.dodproof.dod.evidence;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class and cancels the run once one test is over, as fail-fast launchers do. */
final class CancellingMain {

  private CancellingMain() {}

  public static void main(String[] className) {
    CancellationToken token = CancellationToken.create();
    TestExecutionListener cancelling =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
              token.cancel();
            }
          }
        };
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getLauncher()
          .execute(
              LauncherExecutionRequestBuilder.request(
                      LauncherDiscoveryRequestBuilder.request()
                          .selectors(selectClass(className[0]))
                          .build())
                  .cancellationToken(token)
                  .listeners(cancelling)
                  .build());
    }
  }
}
