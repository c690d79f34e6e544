package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.SourceLocation;

/**
 * The metadata section of a checklist. Absent values are {@code ""} and have a finding of their
 * own.
 *
 * @param owner {@code Owner (Actor)}
 * @param gate {@code Gate}
 * @param section {@code Related SOT Section}
 * @param targetStatus {@code Target Status}
 * @param commit {@code Commit SHA}: a commit, or {@code HEAD} for the commit under test
 * @param commitLocation where the commit is named
 * @param date {@code Date}
 */
public record Metadata(
    String owner,
    String gate,
    String section,
    String targetStatus,
    String commit,
    SourceLocation commitLocation,
    String date) {}
