package dev.dodproof.dod.verdict;

import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.model.SourceLocation;
import java.util.Optional;

/** Criteria of a second document of the project. */
final class OtherDocuments {

  private OtherDocuments() {}

  static Criterion criterion(String id) {
    return new Criterion(
        id,
        id,
        id.replace('-', ' '),
        new SourceLocation("dod/DOD__PHASE_Y.md", 10),
        Optional.empty());
  }
}
