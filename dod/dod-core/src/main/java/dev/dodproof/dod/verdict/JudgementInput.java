package dev.dodproof.dod.verdict;

import dev.dodproof.dod.attest.Statements;
import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.inventory.Inventory;
import dev.dodproof.dod.model.Finding;
import java.time.Instant;
import java.util.List;

/**
 * All that a judgement depends on.
 *
 * @param checklist the document to judge
 * @param otherCriteria the criteria of the project's other documents, which a claim could mean too
 * @param documentFindings what concerns the project's documents and no single one of them
 * @param baselines the violations of architecture rules that are tolerated
 * @param inventory the tests that claim criteria
 * @param run the latest run
 * @param feed the activity feed
 * @param repository the commit under test
 * @param prerequisites the phases that this phase requires
 * @param statements what people vouch for
 * @param earlier the document as it was
 * @param policy the policy in force
 * @param judgedAt the time of the judgement
 */
public record JudgementInput(
    Checklist checklist,
    List<Criterion> otherCriteria,
    List<Finding> documentFindings,
    RuleBaselines baselines,
    Inventory inventory,
    RunEvidence run,
    FeedState feed,
    RepositoryState repository,
    List<Prerequisite> prerequisites,
    Statements statements,
    List<EarlierDocument> earlier,
    Policy policy,
    Instant judgedAt) {

  /** Copies the lists. */
  public JudgementInput {
    otherCriteria = List.copyOf(otherCriteria);
    documentFindings = List.copyOf(documentFindings);
    prerequisites = List.copyOf(prerequisites);
    earlier = List.copyOf(earlier);
  }
}
