package dev.dodproof.dod.model;

import java.util.Objects;

/**
 * What a test says it proves.
 *
 * @param phase the phase it names, or {@code ""} when it names none
 * @param text the text of {@code @DodCriterion}
 */
public record Claim(String phase, String text) {

  /** Checks that nothing is null. */
  public Claim {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(text, "text");
  }
}
