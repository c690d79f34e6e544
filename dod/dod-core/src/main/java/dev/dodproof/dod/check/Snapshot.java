package dev.dodproof.dod.check;

import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.inventory.Inventory;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.ClaimLinks;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.JudgementInput;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Prerequisite;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a judgement is made from, read once so that all phases are judged on the same facts.
 *
 * @param checklists every document of the project
 * @param documentFindings what concerns the documents and no single one of them
 * @param baselines the violations of architecture rules that are tolerated
 * @param inventory the tests that claim criteria
 * @param run the latest run
 * @param feed the activity feed
 * @param repository the commit under test
 * @param history what that commit and earlier verdicts say besides
 */
record Snapshot(
    List<Checklist> checklists,
    List<Finding> documentFindings,
    RuleBaselines baselines,
    Inventory inventory,
    RunEvidence run,
    FeedState feed,
    RepositoryState repository,
    ProjectHistory history) {

  Snapshot withFeed(FeedState newFeed) {
    return new Snapshot(
        checklists, documentFindings, baselines, inventory, run, newFeed, repository, history);
  }

  Snapshot with(ProjectHistory newHistory, List<Finding> more) {
    List<Finding> all = Stream.concat(documentFindings.stream(), more.stream()).toList();
    return new Snapshot(checklists, all, baselines, inventory, run, feed, repository, newHistory);
  }

  /** Returns the phases that have a document, sorted. */
  Set<String> phaseIds() {
    return checklists.stream()
        .map(Checklist::phaseId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  ClaimLinks links(Checklist checklist) {
    return ClaimLinks.of(checklist, otherCriteria(checklist), inventory);
  }

  JudgementInput input(
      Checklist checklist, List<Prerequisite> prerequisites, Policy policy, Instant judgedAt) {
    return new JudgementInput(
        checklist,
        otherCriteria(checklist),
        documentFindings,
        baselines,
        inventory,
        run,
        feed,
        repository,
        prerequisites,
        history.statements(),
        history.earlier(checklist),
        policy,
        judgedAt);
  }

  private List<Criterion> otherCriteria(Checklist checklist) {
    return checklists.stream()
        .filter(other -> !other.path().equals(checklist.path()))
        .flatMap(other -> other.criteria().stream())
        .toList();
  }
}
