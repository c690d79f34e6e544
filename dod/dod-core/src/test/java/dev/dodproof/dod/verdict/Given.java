package dev.dodproof.dod.verdict;

import dev.dodproof.dod.attest.RefusedStatement;
import dev.dodproof.dod.attest.SignedStatement;
import dev.dodproof.dod.attest.Statements;
import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.checklist.BuiltInCriterion;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.Item;
import dev.dodproof.dod.checklist.Metadata;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.git.CommitReference;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.inventory.Inventory;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The complete evidence of a phase, of which tests take something away or spoil it. */
final class Given {

  static final String PHASE = "PHASE_X";
  static final String PATH = "dod/DOD__PHASE_X.md";
  static final String RUN = "run-2";
  static final String COMMIT = "c".repeat(40);
  static final String RECORD = "target/dod/runs/run-2/jvm.jsonl";
  static final TestId CREATES = new TestId("a.SealTests", "creates", "");
  static final TestId VERIFIES = new TestId("a.SealTests", "verifies", "");
  static final TestId PARENT = new TestId("a.TreeTests", "parent", "");
  static final TestId CHILD = new TestId("a.TreeTests", "child", "");

  final List<Item> items = new ArrayList<>();
  final List<Finding> checklistFindings = new ArrayList<>();
  final List<Criterion> otherCriteria = new ArrayList<>();
  final List<Finding> documentFindings = new ArrayList<>();
  final List<DeclaredTest> tests = new ArrayList<>();
  final List<Finding> inventoryFindings = new ArrayList<>();
  final Map<TestId, TestResult> results = new HashMap<>();
  final Map<TestId, Set<Claim>> claims = new HashMap<>();
  final Map<TestId, Long> started = new HashMap<>();
  final Map<TestId, Set<String>> modules = new HashMap<>();
  final List<FileDigest> records = new ArrayList<>();
  final Set<Optional<String>> commits = new HashSet<>();
  final List<Finding> runFindings = new ArrayList<>();
  final List<TimelineRecord> events = new ArrayList<>();
  final List<String> uncommitted = new ArrayList<>();
  final Map<String, CommitReference> references = new HashMap<>();
  final List<Prerequisite> prerequisites = new ArrayList<>();
  RuleBaselines baselines = RuleBaselines.none();
  final List<SignedStatement> statements = new ArrayList<>();
  final List<RefusedStatement> refused = new ArrayList<>();
  final List<EarlierDocument> earlier = new ArrayList<>();
  Optional<String> runId = Optional.of(RUN);
  Optional<FeedState> otherFeed = Optional.empty();
  Optional<RepositoryState> otherRepository = Optional.empty();
  boolean shallow;
  Policy policy = Policy.STRICT;
  Instant judgedAt = Instant.ofEpochMilli(10_000);

  private Given() {}

  static Given complete() {
    Given given = new Given();
    given.items.add(item("seal", List.of(), criterion("seal-creates"), criterion("seal-verifies")));
    Item child = item("child", List.of(), criterion("child"));
    given.items.add(item("parent", List.of(child), criterion("parent")));
    given.builtIn(BuiltInCriterion.COMMIT_REFERENCED);
    given.builtIn(BuiltInCriterion.ACTIVITY_STARTED);
    given.builtIn(BuiltInCriterion.ACTIVITY_COMPLETED);
    given.builtIn(BuiltInCriterion.ACTIVITY_VERIFIED);
    given.builtIn(BuiltInCriterion.PREREQUISITES_PROVEN);
    given.builtIn(BuiltInCriterion.AUTO_CHECKER);
    given.test(CREATES, "seal-creates");
    given.test(VERIFIES, "seal-verifies");
    given.test(PARENT, "parent");
    given.test(CHILD, "child");
    given.records.add(new FileDigest(RECORD, "a".repeat(64)));
    given.commits.add(Optional.of(COMMIT));
    given.event("started", 1000);
    given.event("completed", 2000);
    given.event("verified", 3000);
    given.references.put("HEAD", new CommitReference.Contained(COMMIT));
    given.prerequisites.add(
        new Prerequisite("PHASE_A", SourceLocation.of("dod/phases.yaml"), Optional.empty()));
    return given;
  }

  static Criterion criterion(String id) {
    return new Criterion(
        id, id, id.replace('-', ' '), new SourceLocation(PATH, 10), Optional.empty());
  }

  static Item item(String id, List<Item> children, Criterion... criteria) {
    return new Item(id, id, "", new SourceLocation(PATH, 10), false, List.of(criteria), children);
  }

  void builtIn(BuiltInCriterion kind) {
    String id = id(kind);
    Criterion criterion =
        new Criterion(id, id, id, new SourceLocation(PATH, 20), Optional.of(kind));
    items.add(item(id, List.of(), criterion));
  }

  static String id(BuiltInCriterion kind) {
    return "built-in-" + kind;
  }

  /** Declares a test that passed. */
  void test(TestId id, String... criteria) {
    List<Claim> claimed = new ArrayList<>();
    for (String criterion : criteria) {
      claimed.add(new Claim(PHASE, criterion));
    }
    declare(id, claimed);
    ran(id, Outcome.PASSED);
    claims.put(id, Set.copyOf(claimed));
    started.put(id, 1000L);
  }

  void declare(TestId id, List<Claim> claimed) {
    declare(id, ".", claimed, Optional.empty(), true);
  }

  void declare(
      TestId id, String module, List<Claim> claimed, Optional<String> cannotRun, boolean asserts) {
    SourceLocation location = new SourceLocation("src/test/java/a/" + id.methodName(), 1);
    tests.add(new DeclaredTest(id, module, location, claimed, cannotRun, asserts));
  }

  void undeclare(TestId id) {
    tests.removeIf(test -> test.id().equals(id));
  }

  void ran(TestId id, Outcome outcome) {
    int passed = outcome == Outcome.PASSED ? 1 : 0;
    results.put(id, new TestResult(id, outcome, "", 1, passed));
  }

  void neverRan(TestId id) {
    results.remove(id);
    claims.remove(id);
    started.remove(id);
  }

  void nothingRan() {
    List.of(CREATES, VERIFIES, PARENT, CHILD).forEach(this::neverRan);
    records.clear();
    commits.clear();
    events.clear();
    runId = Optional.empty();
    runFindings.add(finding(FindingCode.RECORD_NONE));
  }

  void event(String action, long time) {
    event(action, time, RUN, PHASE);
  }

  void event(String action, long time, String run, String phase) {
    Map<String, String> hashes = action.equals("started") ? Map.of() : hashes();
    add(time, action, phase, run, "runtime_auto", hashes, 0);
  }

  Map<String, String> hashes() {
    Map<String, String> hashes = new HashMap<>();
    records.forEach(record -> hashes.put(record.path(), record.sha256()));
    return hashes;
  }

  void add(
      long time,
      String action,
      String phase,
      String run,
      String emitMode,
      Map<String, String> hashes,
      long lost) {
    events.add(
        new TimelineRecord(
            time,
            action,
            phase,
            emitMode,
            "operational_proof",
            "dod-proof/1",
            run,
            List.copyOf(hashes.keySet()),
            hashes,
            null,
            events.size(),
            "0".repeat(64),
            "1".repeat(64),
            lost));
  }

  void removeEvent(String action) {
    List<TimelineRecord> kept =
        events.stream().filter(event -> !event.action().equals(action)).toList();
    events.clear();
    events.addAll(kept);
  }

  void blankEmitMode(String action) {
    List<TimelineRecord> before = List.copyOf(events);
    events.clear();
    for (TimelineRecord e : before) {
      String emitMode = e.action().equals(action) ? " " : e.emitMode();
      add(e.tsEpochMs(), e.action(), e.phaseId(), e.runId(), emitMode, e.hashes(), e.lost());
    }
  }

  static Finding finding(FindingCode code) {
    return new Finding(code, "", SourceLocation.of("somewhere"), "this", "that", "do it");
  }

  Checklist checklist() {
    Metadata metadata =
        new Metadata("o", "G", "s", "PROVEN", "HEAD", new SourceLocation(PATH, 5), "2026-02-11");
    return new Checklist(PHASE, PATH, "d".repeat(64), "T", metadata, items, checklistFindings);
  }

  RunEvidence run() {
    return new RunEvidence(
        runId,
        "target/dod/runs/run-2",
        records,
        commits,
        results,
        claims,
        started,
        modules,
        runFindings);
  }

  JudgementInput input() {
    return new JudgementInput(
        checklist(),
        otherCriteria,
        documentFindings,
        baselines,
        new Inventory(tests, inventoryFindings),
        run(),
        otherFeed.orElse(
            new FeedState.Whole("target/dod/feed", "e".repeat(64), "1".repeat(64), events)),
        otherRepository.orElse(
            new RepositoryState.Known(COMMIT, "b".repeat(40), shallow, uncommitted, references)),
        prerequisites,
        new Statements(statements, refused),
        earlier,
        policy,
        judgedAt);
  }

  PhaseVerdict judge() {
    return Evaluator.evaluate(input());
  }
}
