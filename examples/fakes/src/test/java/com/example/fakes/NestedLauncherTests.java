package com.example.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dodproof.junit.DodCriterion;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a test that the build does not run, so that its outcome may get into the record. */
class NestedLauncherTests {

  @Test
  void runsAnotherClass() {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(RunByAnotherTest.Case.class))
                .build(),
            listener);
    assertEquals(1, listener.getSummary().getTestsSucceededCount());
  }

  /** Keeps the class below out of reach of the build's patterns. */
  static final class RunByAnotherTest {

    static class Case {

      @Test
      @DodCriterion(phase = "F20_NESTED_LAUNCHER", value = "claim")
      void onlyRunByAnotherTest() {
        assertEquals(4, 2 + 2);
      }
    }
  }
}
