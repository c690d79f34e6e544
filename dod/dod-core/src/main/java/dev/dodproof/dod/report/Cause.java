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
  /** Claims that lead nowhere, and modules or classes that cannot be read. */
  CLAIMS("Claims, modules and test classes"),
  /** Violations of architecture rules that were tolerated for too long. */
  RULES("Architecture rules"),
  /** Criteria, each with its own tests. */
  CRITERIA("Criteria"),
  /** Other phases. */
  GATE("Prerequisites"),
  /** What people vouch for. */
  STATEMENTS("Attestations and waivers"),
  /** The policy file. */
  POLICY("The policy"),
  /** An area that has no place of its own here. */
  OTHER("Other"),
  /** What follows from the others and clears itself. */
  DERIVED("What follows from the rest");

  private final String title;

  Cause(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Tells the cause by the code, and by the area before its dot, which the spelling promises. */
  static Cause of(FindingCode code) {
    return switch (code) {
      case CRITERION_REMOVED, CRITERION_REWORDED, SEAL_EARLIER_INVALID -> DOCUMENT;
      case SEAL_KEY_UNKNOWN -> POLICY;
      case METADATA_COMMIT_UNREACHABLE -> COMMIT;
      case INVENTORY_STALE -> RUN;
      case CRITERION_UNKNOWN, CRITERION_AMBIGUOUS, CRITERION_UNKNOWN_PHASE -> CLAIMS;
      case CRITERION_CHILD_UNPROVEN, CRITERION_CHECKER -> DERIVED;
      default -> ofArea(code);
    };
  }

  private static Cause ofArea(FindingCode code) {
    String area = code.code().substring(0, code.code().indexOf('.'));
    return switch (area) {
      case "document", "metadata" -> DOCUMENT;
      case "git" -> COMMIT;
      case "record", "activity", "taxonomy", "feed", "evidence" -> RUN;
      case "inventory", "project" -> CLAIMS;
      case "rules" -> RULES;
      case "criterion" -> CRITERIA;
      case "gate" -> GATE;
      case "policy" -> POLICY;
      case "attestation" -> STATEMENTS;
      default -> OTHER;
    };
  }
}
