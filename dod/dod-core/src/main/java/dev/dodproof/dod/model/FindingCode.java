package dev.dodproof.dod.model;

/**
 * The kinds of findings. The spelling of {@link #code()} is a contract: reports, scripts and the
 * user guide name it.
 */
public enum FindingCode {
  /** The checklist cannot be read at all: absent, too large, not UTF-8, hostile. */
  DOCUMENT_UNREADABLE("document.unreadable"),
  /** The checklist has no task item. */
  DOCUMENT_EMPTY("document.empty"),
  /** Two documents claim the same phase. */
  DOCUMENT_DUPLICATE("document.duplicate"),
  /** Two items or clauses have the same explicit id. */
  DOCUMENT_DUPLICATE_ID("document.duplicate_id"),
  /** The file name is not {@code DOD__<PHASE>.md} with a usable phase id. */
  DOCUMENT_NAME_INVALID("document.name_invalid"),
  /** An item cannot be named: no letter or digit in its text, or an id that cannot be used. */
  DOCUMENT_INVALID_ITEM("document.invalid_item"),
  /** A line looks like a task item, and Markdown does not read it as one. */
  DOCUMENT_LOOKALIKE_ITEM("document.lookalike_item"),
  /** A mandatory metadata field is absent. */
  METADATA_MISSING("metadata.missing"),
  /** A metadata field is given more than once. */
  METADATA_DUPLICATE("metadata.duplicate"),
  /** A metadata field has a value that cannot be used, or disagrees with the file name. */
  METADATA_INVALID("metadata.invalid"),
  /** The commit named in the document is not known here, or is not an ancestor. */
  METADATA_COMMIT_UNREACHABLE("metadata.commit_sha_unreachable"),

  /** No test claims the criterion. */
  CRITERION_UNCLAIMED("criterion.unclaimed"),
  /** A test claims a text that matches no criterion. */
  CRITERION_UNKNOWN("criterion.unknown"),
  /** A test claims a text that matches several criteria. */
  CRITERION_AMBIGUOUS("criterion.ambiguous"),
  /** Fewer tests claim the criterion than the policy asks for. */
  CRITERION_TOO_FEW_TESTS("criterion.too_few_tests"),
  /** A linked test was declared and did not run. */
  CRITERION_NOT_RUN("criterion.not_run"),
  /** A linked test failed. */
  CRITERION_FAILED("criterion.failed"),
  /** A linked test was aborted by an assumption. */
  CRITERION_ABORTED("criterion.aborted"),
  /** A linked test was skipped. */
  CRITERION_SKIPPED("criterion.skipped"),
  /** A linked test failed and passed only on a rerun. */
  CRITERION_FLAKY("criterion.flaky"),
  /** A linked test started and never finished. */
  CRITERION_INCOMPLETE("criterion.incomplete"),
  /** A linked test had no invocation. */
  CRITERION_NO_INVOCATION("criterion.no_invocation"),
  /** A linked test can never run: private, static, abstract without a concrete class. */
  CRITERION_CANNOT_RUN("criterion.cannot_run"),
  /** A linked test reaches no assertion. */
  CRITERION_NO_ASSERTION("criterion.no_assertion"),
  /** A test ran with a claim that its class file does not declare. */
  CRITERION_UNDECLARED("criterion.undeclared"),
  /** A nested item of this item is not proven. */
  CRITERION_CHILD_UNPROVEN("criterion.child_unproven"),
  /** The auto-checker criterion: something else is not proven. */
  CRITERION_CHECKER("criterion.auto_checker"),
  /** A test that ran claims a criterion of a phase that has no document. */
  CRITERION_UNKNOWN_PHASE("criterion.unknown_phase"),
  /** A criterion is gone since it was known, and nobody waived it. */
  CRITERION_REMOVED("criterion.removed"),
  /** A criterion says something else than in the commit that the document names. */
  CRITERION_REWORDED("criterion.reworded"),

  /** A statement cannot be read, or its readable text is not what was signed. */
  ATTESTATION_INVALID("attestation.invalid"),
  /** A statement has no signature. */
  ATTESTATION_UNSIGNED("attestation.unsigned"),
  /** Nobody whom the project trusts for it signed a statement. */
  ATTESTATION_UNTRUSTED("attestation.untrusted"),
  /** A statement of a kind, or about a criterion, for which none is accepted. */
  ATTESTATION_NOT_ACCEPTED("attestation.not_accepted"),
  /** A statement that has expired. */
  ATTESTATION_EXPIRED("attestation.expired"),
  /** A statement that holds longer than the policy allows. */
  ATTESTATION_TOO_LONG("attestation.too_long"),
  /** A statement about another wording than the document has. */
  ATTESTATION_REWORDED("attestation.reworded"),
  /** A statement about another commit. */
  ATTESTATION_OTHER_COMMIT("attestation.other_commit"),

  /** The key that seals is not one that the project trusts, and the policy demands that. */
  SEAL_KEY_UNKNOWN("seal.key_unknown"),
  /** The stored verdict to compare with is not genuine. */
  SEAL_EARLIER_INVALID("seal.earlier_invalid"),

  /** The policy file asks for less than may be asked for. */
  POLICY_LOOSENED("policy.loosened"),
  /** The policy file cannot be read or understood. */
  POLICY_UNUSABLE("policy.unusable"),

  /** A build file cannot be read, so that modules may be missing. */
  PROJECT_UNREADABLE("project.unreadable"),

  /** A class file of the tests cannot be read. */
  INVENTORY_UNREADABLE("inventory.unreadable"),
  /** A module has test sources and no compiled tests. */
  INVENTORY_MODULE_MISSING("inventory.module_missing"),
  /** A test source claims a criterion, and no class file comes from it. */
  INVENTORY_NOT_COMPILED("inventory.not_compiled"),
  /** Another version of a class than the one that ran lies on disk. */
  INVENTORY_STALE("inventory.stale"),

  /** No run record exists. */
  RECORD_NONE("record.none"),
  /** A run record breaks its format or chain. */
  RECORD_DAMAGED("record.damaged"),
  /** A run record has no end: the JVM stopped early. */
  RECORD_INCOMPLETE("record.incomplete"),
  /** A run record belongs to another commit, run or project. */
  RECORD_FOREIGN("record.foreign"),
  /** The recorder gave up. */
  RECORD_GAVE_UP("record.gave_up"),

  /** No usable {@code started} event. */
  ACTIVITY_STARTED("activity.started"),
  /** No usable {@code completed} event. */
  ACTIVITY_COMPLETED("activity.completed"),
  /** No usable {@code verified} event. */
  ACTIVITY_VERIFIED("activity.verified"),
  /** The events are not in the order started, completed, verified. */
  ACTIVITY_ORDER_INVALID("activity.order_invalid"),
  /** An event of the chain lacks a field. */
  TAXONOMY_INCOMPLETE_EVENT("taxonomy.incomplete_event"),
  /** The events of the chain name different runs. */
  TAXONOMY_RUN_ID_MISMATCH("taxonomy.run_id_mismatch"),
  /** The feed cannot be read or its hash chain does not hold. */
  FEED_DAMAGED("feed.damaged"),
  /** Events were lost. */
  FEED_GAP("feed.gap"),

  /** An evidence file is absent. */
  EVIDENCE_PATH_MISSING("evidence.path_missing"),
  /** An evidence file cannot be read. */
  EVIDENCE_PATH_UNREADABLE("evidence.path_unreadable"),
  /** An evidence path leaves the root. */
  EVIDENCE_PATH_TRAVERSAL("evidence.path_traversal"),
  /** An evidence file named with a digest is absent. */
  EVIDENCE_HASH_PATH_MISSING("evidence.hash_path_missing"),
  /** An evidence file differs from its digest. */
  EVIDENCE_HASH_MISMATCH("evidence.hash_mismatch"),
  /** The recorder could not keep what a test attached. */
  EVIDENCE_LOST("evidence.lost"),

  /** The project is in no git repository, or that cannot be read. */
  GIT_UNAVAILABLE("git.unavailable"),
  /** The work tree has uncommitted changes. */
  GIT_UNCOMMITTED("git.uncommitted"),
  /** The repository is a shallow clone. */
  GIT_SHALLOW("git.shallow"),

  /** A baseline of architecture rules cannot be read. */
  RULES_BASELINE_UNREADABLE("rules.baseline_unreadable"),
  /** A baseline of architecture rules tolerates violations beyond their last day. */
  RULES_BASELINE_EXPIRED("rules.baseline_expired"),

  /** A prerequisite has no sealed verdict PROVEN that verifies now. */
  GATE_REQUIRES_NOT_PROVEN("gate.requires_not_proven"),
  /** The item says there are no prerequisites, but there are. */
  GATE_HAS_PREREQUISITES("gate.has_prerequisites"),
  /** The file of prerequisites names a phase that has no document. */
  GATE_UNKNOWN_PHASE("gate.unknown_phase");

  private final String code;

  FindingCode(String code) {
    this.code = code;
  }

  /**
   * Returns the spelling used in reports.
   *
   * @return for example {@code activity.started}
   */
  public String code() {
    return code;
  }
}
