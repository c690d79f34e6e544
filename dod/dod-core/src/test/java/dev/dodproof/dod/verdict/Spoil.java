package dev.dodproof.dod.verdict;

import dev.dodproof.archrules.FrozenRule;
import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.baseline.ToleratedRule;
import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.git.CommitReference;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One way to take a piece of evidence away, with what must then be missing besides the
 * auto-checker.
 */
record Spoil(String name, Verdict verdict, List<String> missing, Consumer<Given> how) {

  @Override
  public String toString() {
    return name;
  }

  static List<Spoil> all() {
    List<Spoil> all = new ArrayList<>();
    all.addAll(ofTests());
    all.addAll(ofClaims());
    all.addAll(ofFeed());
    all.addAll(ofRepository());
    all.addAll(ofTheRest());
    return all;
  }

  private static Spoil partial(String name, String missing, Consumer<Given> how) {
    return new Spoil(name, Verdict.PARTIAL, List.of(missing.split(" ")), how);
  }

  private static List<Spoil> ofTests() {
    List<Spoil> spoils = new ArrayList<>();
    Map<Outcome, String> codes =
        Map.of(
            Outcome.NO_INVOCATION, "criterion.no_invocation",
            Outcome.NOT_RUN, "criterion.not_run",
            Outcome.FLAKY, "criterion.flaky",
            Outcome.SKIPPED, "criterion.skipped",
            Outcome.ABORTED, "criterion.aborted",
            Outcome.INCOMPLETE, "criterion.incomplete",
            Outcome.FAILED, "criterion.failed");
    codes.forEach(
        (outcome, code) ->
            spoils.add(
                partial(
                    "a test " + outcome,
                    code + ":seal-creates",
                    g -> g.ran(Given.CREATES, outcome))));
    spoils.add(
        partial(
            "a test that did not run",
            "criterion.not_run:seal-creates",
            g -> g.neverRan(Given.CREATES)));
    spoils.add(
        partial(
            "a nested test that did not run",
            "criterion.child_unproven:parent criterion.not_run:child",
            g -> g.neverRan(Given.CHILD)));
    spoils.add(
        partial(
            "a test that cannot run",
            "criterion.cannot_run:seal-creates",
            g -> redeclare(g, Optional.of("it is private"), true)));
    spoils.add(
        partial(
            "a test without assertion",
            "criterion.no_assertion:seal-creates",
            g -> redeclare(g, Optional.empty(), false)));
    spoils.add(
        partial(
            "a second test that failed",
            "criterion.failed:seal-creates",
            g -> {
              TestId second = new TestId("a.MoreTests", "creates", "");
              g.test(second, "seal-creates");
              g.ran(second, Outcome.FAILED);
            }));
    spoils.add(
        partial(
            "a test that ran in its namesake's module only",
            "criterion.not_run:seal-creates",
            g -> {
              g.modules.put(Given.CREATES, Set.of("."));
              List<Claim> claims = List.of(new Claim(Given.PHASE, "seal-creates"));
              redeclare(g, Optional.empty(), true);
              g.declare(Given.CREATES, "other", claims, Optional.empty(), true);
            }));
    return spoils;
  }

  private static void redeclare(Given given, Optional<String> cannotRun, boolean asserts) {
    given.undeclare(Given.CREATES);
    List<Claim> claims = List.of(new Claim(Given.PHASE, "seal-creates"));
    given.declare(Given.CREATES, ".", claims, cannotRun, asserts);
  }

  private static List<Spoil> ofClaims() {
    return List.of(
        partial(
            "no test for a clause",
            "criterion.unclaimed:seal-creates",
            g -> {
              g.undeclare(Given.CREATES);
              g.neverRan(Given.CREATES);
            }),
        partial(
            "a test that ran and is not declared",
            "criterion.undeclared:seal-creates",
            g -> g.undeclare(Given.CREATES)),
        partial(
            "a test of a class that is not compiled here",
            "criterion.undeclared:seal-creates",
            g ->
                g.claims.put(
                    new TestId("b.Tests", "x", ""),
                    Set.of(new Claim(Given.PHASE, "seal-creates")))),
        partial(
            "a claim of nothing",
            "criterion.unknown:sealing",
            g -> g.test(new TestId("a.MoreTests", "x", ""), "sealing")),
        partial(
            "a claim of two clauses",
            "criterion.ambiguous:seal",
            g -> g.test(new TestId("a.MoreTests", "x", ""), "seal")),
        partial(
            "a claim without phase that another document has too",
            "criterion.ambiguous:child",
            g -> {
              g.otherCriteria.add(OtherDocuments.criterion("child"));
              g.declare(new TestId("a.MoreTests", "x", ""), List.of(new Claim("", "child")));
            }),
        partial(
            "a claim without phase that no document has",
            "criterion.unknown:sealing",
            g -> g.declare(new TestId("a.MoreTests", "x", ""), List.of(new Claim("", "sealing")))));
  }

  private static List<Spoil> ofFeed() {
    return List.of(
        partial("no event started", "activity.started:PHASE_X", g -> g.removeEvent("started")),
        partial(
            "no event completed", "activity.completed:PHASE_X", g -> g.removeEvent("completed")),
        partial("no event verified", "activity.verified:PHASE_X", g -> g.removeEvent("verified")),
        partial(
            "events of another phase only",
            "activity.started:PHASE_X activity.completed:PHASE_X activity.verified:PHASE_X",
            g -> {
              g.events.clear();
              g.event("started", 1, Given.RUN, "PHASE_Y");
              g.event("completed", 2, Given.RUN, "PHASE_Y");
              g.event("verified", 3, Given.RUN, "PHASE_Y");
            }),
        partial(
            "a later run started",
            "activity.started:PHASE_X",
            g -> g.event("started", 4000, "run-3", Given.PHASE)),
        partial(
            "verified in the future",
            "activity.order_invalid:PHASE_X",
            g -> g.judgedAt = g.judgedAt.minusMillis(7001)),
        partial(
            "an event without emit mode",
            "taxonomy.incomplete_event:PHASE_X",
            g -> g.blankEmitMode("completed")),
        partial(
            "a gap",
            "feed.gap:PHASE_X",
            g -> g.add(4000, "gap", "", "", "runtime_auto", Map.of(), 3)),
        partial(
            "a damaged feed",
            "feed.damaged:PHASE_X activity.started:PHASE_X activity.completed:PHASE_X"
                + " activity.verified:PHASE_X",
            g -> g.otherFeed = Optional.of(new FeedState.Damaged("feed", 3, "it is torn"))),
        partial(
            "no feed",
            "activity.started:PHASE_X activity.completed:PHASE_X activity.verified:PHASE_X",
            g -> g.otherFeed = Optional.of(new FeedState.Absent("feed"))),
        partial(
            "a record edited after the run",
            "evidence.hash_mismatch:" + Given.RECORD,
            g -> g.records.replaceAll(r -> new FileDigest(r.path(), "f".repeat(64)))),
        partial(
            "a record removed after the run",
            "evidence.hash_path_missing:" + Given.RECORD,
            g -> g.records.clear()),
        partial(
            "a record added after the run",
            "record.foreign:target/dod/runs/run-2/more.jsonl",
            g ->
                g.records.add(new FileDigest("target/dod/runs/run-2/more.jsonl", "f".repeat(64)))));
  }

  private static List<Spoil> ofRepository() {
    return List.of(
        partial(
            "no repository",
            "git.unavailable",
            g -> g.otherRepository = Optional.of(new RepositoryState.Unknown("no repository"))),
        partial("uncommitted work", "git.uncommitted", g -> g.uncommitted.add("src/A.java")),
        partial("a shallow clone", "git.shallow", g -> g.shallow = true),
        partial(
            "a commit that is no ancestor",
            "metadata.commit_sha_unreachable:HEAD",
            g -> g.references.put("HEAD", new CommitReference.NotAncestor("d".repeat(40)))),
        partial(
            "a commit that is not stored",
            "metadata.commit_sha_unreachable:HEAD",
            g -> g.references.put("HEAD", new CommitReference.Unresolved("nothing"))),
        partial(
            "a commit that was not looked up",
            "metadata.commit_sha_unreachable:HEAD",
            g -> g.references.clear()),
        partial(
            "a record of another commit",
            "record.foreign:run-2",
            g -> g.commits.add(Optional.of("d".repeat(40)))),
        partial(
            "a record of no commit", "record.foreign:run-2", g -> g.commits.add(Optional.empty())));
  }

  private static List<Spoil> ofTheRest() {
    return List.of(
        partial(
            "an unproven prerequisite",
            "gate.requires_not_proven:PHASE_A",
            g ->
                g.prerequisites.set(
                    0,
                    new Prerequisite(
                        "PHASE_A", SourceLocation.of("dod/phases.yaml"), Optional.of("no seal")))),
        partial(
            "a prerequisite that the document denies",
            "gate.has_prerequisites:PHASE_A",
            g -> g.builtIn(BuiltInCriterion.NO_PREREQUISITES)),
        partial(
            "an unreadable class file",
            "inventory.unreadable",
            g -> g.inventoryFindings.add(Given.finding(FindingCode.INVENTORY_UNREADABLE))),
        partial(
            "fewer tests than the policy asks for",
            "criterion.too_few_tests:seal-creates criterion.too_few_tests:seal-verifies"
                + " criterion.child_unproven:parent criterion.too_few_tests:parent"
                + " criterion.too_few_tests:child",
            g ->
                g.policy =
                    new Policy(
                        Policy.Base.STRICT,
                        new PolicyRules(
                            2,
                            List.of(),
                            false,
                            StatementRules.ATTESTATIONS,
                            StatementRules.WAIVERS),
                        Optional.empty(),
                        g.policy.findings())),
        partial(
            "a policy loosened too far",
            "policy.loosened",
            g ->
                g.policy =
                    new Policy(
                        Policy.Base.STRICT,
                        g.policy.rules(),
                        Optional.of("dod/policy.yaml"),
                        List.of(Given.finding(FindingCode.POLICY_LOOSENED)))),
        partial(
            "a phase of the gate that no document has",
            "gate.unknown_phase",
            g -> g.documentFindings.add(Given.finding(FindingCode.GATE_UNKNOWN_PHASE))),
        partial(
            "a misspelled document",
            "document.name_invalid",
            g -> g.documentFindings.add(Given.finding(FindingCode.DOCUMENT_NAME_INVALID))),
        partial(
            "an unreadable baseline of rules",
            "rules.baseline_unreadable",
            g ->
                g.baselines =
                    new RuleBaselines(
                        List.of(), List.of(Given.finding(FindingCode.RULES_BASELINE_UNREADABLE)))),
        partial(
            "a baseline of rules that is over",
            "rules.baseline_expired:r",
            g ->
                g.baselines =
                    new RuleBaselines(
                        List.of(
                            new ToleratedRule(
                                "dod/rules.baseline",
                                new FrozenRule(
                                    "r", "w", LocalDate.EPOCH.minusDays(1), List.of("v")))),
                        List.of())),
        partial(
            "an invalid document",
            "metadata.missing",
            g -> g.checklistFindings.add(Given.finding(FindingCode.METADATA_MISSING))),
        partial(
            "a damaged record",
            "record.damaged",
            g -> g.runFindings.add(Given.finding(FindingCode.RECORD_DAMAGED))),
        new Spoil(
            "nothing ran",
            Verdict.DESIGNED,
            List.of(
                "activity.completed:PHASE_X",
                "activity.started:PHASE_X",
                "activity.verified:PHASE_X",
                "criterion.child_unproven:parent",
                "criterion.not_run:child",
                "criterion.not_run:parent",
                "criterion.not_run:seal-creates",
                "criterion.not_run:seal-verifies",
                "record.none"),
            Given::nothingRan));
  }
}
