package dev.dodproof.dod.evidence;

import dev.dodproof.dod.sample.SampleMain;

/**
 * Runs a test class with the platform's memory clean-up, which lets go of nodes that have ended.
 */
final class ForgettingMain {

  private ForgettingMain() {}

  public static void main(String[] className) {
    System.setProperty("junit.platform.execution.memory.cleanup.enabled", "true");
    SampleMain.main(className);
  }
}
