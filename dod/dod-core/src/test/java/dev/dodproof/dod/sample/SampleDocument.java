package dev.dodproof.dod.sample;

/** Checklists of the sample. */
public final class SampleDocument {

  private SampleDocument() {}

  /** Writes a valid document with the given items and everything the evaluator proves by itself. */
  public static String of(String phaseId, String items) {
    return """
    # DoD — %1$s

    ## 0. Metadata (MANDATORY)
    - **Phase / Task ID**: %1$s
    - **Owner (Actor)**: sample
    - **Gate**: G1
    - **Related SOT Section**: §1
    - **Target Status**: DESIGNED → PARTIAL → PROVEN
    - **Commit SHA**: HEAD
    - **Date**: 2026-11-23

    ## 1. Work
    - [ ] Feature implemented (commit referenced)
    %2$s

    ## 2. Evidence
    - [ ] Activity event: `started`
    - [ ] Activity event: `completed`
    - [ ] Activity event: `verified`
    - [ ] Auto-Checker result = **PROVEN**
    """
        .formatted(phaseId, items);
  }
}
