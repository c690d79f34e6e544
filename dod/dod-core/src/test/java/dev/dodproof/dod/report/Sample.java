package dev.dodproof.dod.report;

import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.baseline.ToleratedRule;
import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.Item;
import dev.dodproof.dod.checklist.Metadata;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.Drift;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.TestEvidence;
import dev.dodproof.dod.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds verdicts for the tests of the reports. */
final class Sample {

  static final String COMMIT = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";
  static final String DOCUMENT = "dod/DOD__PHASE_OPS.md";
  static final String DIGEST = "ab".repeat(32);

  private final List<Item> items = new ArrayList<>();
  private final List<CriterionResult> results = new ArrayList<>();
  private final List<Finding> others = new ArrayList<>();
  private String phaseId = "PHASE_OPS";
  private String title = "DoD: PHASE_OPS";
  private Verdict verdict = Verdict.PARTIAL;
  private RuleBaselines baselines = RuleBaselines.none();
  private List<Drift> drifts = List.of();
  private Optional<String> runId = Optional.of("20261123T101500000Z-reactor");
  private List<String> uncommitted = List.of();
  private Optional<RepositoryState> repository = Optional.empty();
  private Optional<FeedState> feed = Optional.empty();
  private Activity activity =
      new Activity(time("10:15:30.123"), time("10:16:02.456"), time("10:16:02.789"));

  static Optional<Instant> time(String clock) {
    return Optional.of(Instant.parse("2026-11-23T" + clock + "Z"));
  }

  static Criterion criterion(String id, String text, int line) {
    return new Criterion(id, id, text, new SourceLocation(DOCUMENT, line), Optional.empty());
  }

  static Criterion builtIn(String id, String text, int line, BuiltInCriterion rule) {
    return new Criterion(id, id, text, new SourceLocation(DOCUMENT, line), Optional.of(rule));
  }

  static CriterionResult proven(Criterion criterion, TestEvidence... tests) {
    return new CriterionResult(criterion, true, List.of(tests), List.of());
  }

  static CriterionResult unproven(
      Criterion criterion, List<TestEvidence> tests, Finding... findings) {
    return new CriterionResult(criterion, false, tests, List.of(findings));
  }

  static DeclaredTest declared(String className, String method) {
    return declared(className, method, Optional.empty(), true);
  }

  static DeclaredTest declared(
      String className, String method, Optional<String> cannotRun, boolean reachesAssertion) {
    String file = "ops-core/src/test/java/" + className.replace('.', '/') + ".java";
    return new DeclaredTest(
        new TestId(className, method, ""),
        "ops-core",
        new SourceLocation(file, 42),
        List.of(new Claim("PHASE_OPS", "a claim")),
        cannotRun,
        reachesAssertion);
  }

  static TestEvidence ran(DeclaredTest test, Outcome outcome, String reason, int all, int passed) {
    return new TestEvidence(
        test, Optional.of(new TestResult(test.id(), outcome, reason, all, passed)));
  }

  static TestEvidence passed(String className, String method) {
    return ran(declared(className, method), Outcome.PASSED, "", 1, 1);
  }

  static TestEvidence absent(String className, String method) {
    return new TestEvidence(declared(className, method), Optional.empty());
  }

  static Finding finding(FindingCode code, String subject, String file, int line) {
    return new Finding(
        code,
        subject,
        new SourceLocation(file, line),
        "something of " + code.code(),
        "something better",
        "do something about " + code.code());
  }

  Sample phase(String id) {
    phaseId = id;
    return this;
  }

  Sample title(String text) {
    title = text;
    return this;
  }

  Sample verdict(Verdict value) {
    verdict = value;
    return this;
  }

  Sample noRun() {
    runId = Optional.empty();
    activity = new Activity(Optional.empty(), Optional.empty(), Optional.empty());
    return feed(new FeedState.Absent("target/dod/activity_feed.jsonl"));
  }

  Sample tolerated(ToleratedRule... rules) {
    baselines = new RuleBaselines(List.of(rules), List.of());
    return this;
  }

  Sample drifts(Drift... drifts) {
    this.drifts = List.of(drifts);
    return this;
  }

  Sample run(String id) {
    runId = Optional.of(id);
    return this;
  }

  Sample uncommitted(String... paths) {
    uncommitted = List.of(paths);
    return this;
  }

  Sample repository(RepositoryState state) {
    repository = Optional.of(state);
    return this;
  }

  Sample feed(FeedState state) {
    feed = Optional.of(state);
    return this;
  }

  Sample activity(Activity chain) {
    activity = chain;
    return this;
  }

  /** Adds an item that claims what its results say, one result per clause. */
  Sample item(String section, String text, CriterionResult... clauses) {
    items.add(itemOf(section, text, List.of(), clauses));
    return this;
  }

  /** Adds an item with one nested item for each result. */
  Sample parent(String section, String text, CriterionResult... nested) {
    List<Item> children = new ArrayList<>();
    for (CriterionResult result : nested) {
      children.add(itemOf(section, result.criterion().text(), List.of(), result));
    }
    items.add(itemOf(section, text, children));
    return this;
  }

  Sample other(Finding... findings) {
    others.addAll(List.of(findings));
    return this;
  }

  PhaseVerdict build() {
    Set<Finding> findings = new TreeSet<>(others);
    results.forEach(result -> findings.addAll(result.findings()));
    return new PhaseVerdict(
        verdict,
        checklist(),
        results,
        List.copyOf(findings),
        baselines,
        drifts,
        activity,
        run(),
        feed.orElseGet(
            () ->
                new FeedState.Whole(
                    "target/dod/activity_feed.jsonl", DIGEST, "cd".repeat(32), List.of())),
        repository.orElseGet(
            () -> new RepositoryState.Known(COMMIT, "ef".repeat(20), false, uncommitted, Map.of())),
        Policy.DEV,
        Instant.parse("2026-11-23T10:16:03.500Z"));
  }

  private Item itemOf(
      String section, String text, List<Item> children, CriterionResult... clauses) {
    List<Criterion> criteria = new ArrayList<>();
    for (CriterionResult clause : clauses) {
      results.add(clause);
      criteria.add(clause.criterion());
    }
    return new Item(
        "item-" + items.size(),
        text,
        section,
        new SourceLocation(DOCUMENT, 20 + items.size()),
        false,
        criteria,
        children);
  }

  private Checklist checklist() {
    Metadata metadata =
        new Metadata(
            "ops-hardening",
            "G1",
            "§Tier1.OpsHardening",
            "PROVEN",
            "HEAD",
            new SourceLocation(DOCUMENT, 15),
            "2026-11-23");
    return new Checklist(phaseId, DOCUMENT, DIGEST, title, metadata, items, List.of());
  }

  private RunEvidence run() {
    List<FileDigest> records =
        runId
            .map(
                id ->
                    List.of(
                        new FileDigest("target/dod/runs/" + id + "/jvm-1.jsonl", DIGEST),
                        new FileDigest("target/dod/runs/" + id + "/jvm-2.jsonl", DIGEST)))
            .orElse(List.of());
    return new RunEvidence(
        runId,
        "target/dod/runs/" + runId.orElse(""),
        records,
        Set.of(Optional.of(COMMIT)),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of());
  }
}
