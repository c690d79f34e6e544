package dev.dodproof.dod.report;

import dev.dodproof.dod.model.FindingCode;

/** Where findings come from, in the order in which clearing them leads to PROVEN soonest. */
enum Cause {
  /** The document itself. */
  DOCUMENT("The document"),
  /** The commit under test. */
  COMMIT("The commit"),
  /** The run, its records and the activity feed: a new run may clear all of it. */
  RUN("The run"),
  /** Claims that lead nowhere and classes that cannot be read. */
  CLAIMS("Claims and test classes"),
  /** Criteria, each with its own tests. */
  CRITERIA("Criteria"),
  /** Other phases. */
  GATE("Prerequisites"),
  /** What follows from the others and clears itself. */
  DERIVED("What follows from the rest");

  private final String title;

  Cause(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Cause of(FindingCode code) {
    return switch (code) {
      case DOCUMENT_UNREADABLE,
              DOCUMENT_EMPTY,
              DOCUMENT_DUPLICATE,
              DOCUMENT_DUPLICATE_ID,
              METADATA_MISSING,
              METADATA_DUPLICATE,
              METADATA_INVALID ->
          DOCUMENT;
      case METADATA_COMMIT_UNREACHABLE, GIT_UNAVAILABLE, GIT_UNCOMMITTED, GIT_SHALLOW -> COMMIT;
      case RECORD_NONE,
              RECORD_DAMAGED,
              RECORD_INCOMPLETE,
              RECORD_FOREIGN,
              RECORD_GAVE_UP,
              ACTIVITY_STARTED,
              ACTIVITY_COMPLETED,
              ACTIVITY_VERIFIED,
              ACTIVITY_ORDER_INVALID,
              TAXONOMY_INCOMPLETE_EVENT,
              TAXONOMY_RUN_ID_MISMATCH,
              FEED_DAMAGED,
              FEED_GAP,
              EVIDENCE_PATH_MISSING,
              EVIDENCE_PATH_UNREADABLE,
              EVIDENCE_PATH_TRAVERSAL,
              EVIDENCE_HASH_PATH_MISSING,
              EVIDENCE_HASH_MISMATCH,
              INVENTORY_STALE ->
          RUN;
      case CRITERION_UNKNOWN, CRITERION_AMBIGUOUS, INVENTORY_UNREADABLE, INVENTORY_MODULE_MISSING ->
          CLAIMS;
      case CRITERION_UNCLAIMED,
              CRITERION_NOT_RUN,
              CRITERION_FAILED,
              CRITERION_ABORTED,
              CRITERION_SKIPPED,
              CRITERION_FLAKY,
              CRITERION_INCOMPLETE,
              CRITERION_NO_INVOCATION,
              CRITERION_CANNOT_RUN,
              CRITERION_NO_ASSERTION,
              CRITERION_UNDECLARED ->
          CRITERIA;
      case GATE_REQUIRES_NOT_PROVEN, GATE_HAS_PREREQUISITES -> GATE;
      case CRITERION_CHILD_UNPROVEN, CRITERION_CHECKER -> DERIVED;
    };
  }
}
