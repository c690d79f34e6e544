package dev.dodproof.dod.check;

import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a check found and wrote.
 *
 * @param verdicts one verdict per selected phase, in the order of the documents
 * @param key the key that sealed them; empty if they are provisional
 * @param report the report for humans, {@code index.html}
 */
public record CheckOutcome(List<PhaseVerdict> verdicts, Optional<SealKey> key, Path report) {

  /** Copies the list. */
  public CheckOutcome {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Returns the verdict on all phases together: DESIGNED if one is, else PARTIAL if one is.
   *
   * @return the verdict that decides the exit code
   */
  public Verdict overall() {
    return verdicts.stream()
        .map(PhaseVerdict::verdict)
        .min(Enum::compareTo)
        .orElse(Verdict.DESIGNED);
  }
}
