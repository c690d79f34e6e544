package dev.dodproof.dod.check;

import java.nio.file.Path;
import java.util.Map;

/** Whether and how verdicts are sealed. */
public sealed interface Sealing {

  /**
   * Sealed with the key that the environment or the user's home provides.
   *
   * @param environment the process environment
   * @param home the user's home folder
   */
  record WithKeyOf(Map<String, String> environment, Path home) implements Sealing {

    /** Copies the environment. */
    public WithKeyOf {
      environment = Map.copyOf(environment);
    }
  }

  /** Not sealed: the verdict is provisional, and an earlier seal of its phase is voided. */
  record Provisional() implements Sealing {}
}
