package dev.dodproof.dod.seal;

import dev.dodproof.archrules.FrozenRule;
import dev.dodproof.dod.attest.SignedStatement;
import dev.dodproof.dod.attest.Statement;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.baseline.ToleratedRule;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.Metadata;
import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.git.CommitRelation;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.verdict.Activity;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.Drift;
import dev.dodproof.dod.verdict.EarlierDocument;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Standing;
import dev.dodproof.dod.verdict.TestEvidence;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.timeline.TimelineRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A verdict of which no two values are alike, so that a test sees which one was written. */
final class KnownVerdict {

  static final String PHASE = "PHASE_K";
  static final String DOCUMENT = "dod/DOD__PHASE_K.md";
  static final String DOCUMENT_SHA256 = "d0".repeat(32);
  static final String COMMIT = "c0".repeat(20);
  static final String TREE = "7e".repeat(20);
  static final String FEED = "target/dod/activity_feed.jsonl";
  static final String FEED_SHA256 = "fe".repeat(32);
  static final String HEAD_HASH = "4e".repeat(32);
  static final String RUN = "run-7";
  static final FileDigest ONE_RECORD =
      new FileDigest("target/dod/runs/run-7/jvm-1.jsonl", "a1".repeat(32));
  static final FileDigest OTHER_RECORD =
      new FileDigest("target/dod/runs/run-7/jvm-2.jsonl", "a2".repeat(32));
  static final FileDigest ATTACHED = new FileDigest("target/load.csv", "e1".repeat(32));
  static final FileDigest NAMED = new FileDigest("target/audit.txt", "e2".repeat(32));

  final List<CriterionResult> criteria = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final List<ToleratedRule> tolerated = new ArrayList<>();
  final List<Drift> drifts = new ArrayList<>();
  final List<TimelineRecord> events = new ArrayList<>();
  Verdict verdict = Verdict.PARTIAL;
  Optional<String> runId = Optional.of(RUN);
  Activity activity = new Activity(time("10:15:30.123"), time("10:16:02"), time("10:16:03.500"));
  Policy policy = Policy.STRICT;
  Instant judgedAt = Instant.parse("2026-11-23T10:16:04.250Z");
  RepositoryState repository = new RepositoryState.Known(COMMIT, TREE, false, List.of(), Map.of());
  Optional<FeedState> otherFeed = Optional.empty();

  /** Has a criterion of each standing, two events and all that a verdict can speak of. */
  static KnownVerdict whole() {
    KnownVerdict known = new KnownVerdict();
    known.criteria.add(
        result(
            "seal-roundtrip",
            Standing.PROVEN,
            ran(
                "signs",
                Outcome.PASSED,
                new Attachment.AttachedFile("load", ATTACHED.path(), 321, ATTACHED.sha256()))));
    known.criteria.add(vouched("handbook", StatementKind.ATTEST, Standing.ATTESTED));
    known.criteria.add(vouched("load-of-a-year", StatementKind.WAIVE, Standing.WAIVED));
    known.criteria.add(result("audit", Standing.UNPROVEN, absent("audits")));
    known.findings.add(
        finding(FindingCode.RECORD_NONE, "", new SourceLocation("target/dod/runs", 0)));
    known.findings.add(
        finding(FindingCode.CRITERION_NOT_RUN, "audit", new SourceLocation("a/KeyTests.java", 52)));
    known.tolerated.add(
        new ToleratedRule(
            "ops/dod/rules.baseline",
            new FrozenRule(
                "no field injection",
                "until the web layer is new",
                LocalDate.of(2027, 3, 31),
                List.of("a.Web.one", "a.Web.two"))));
    known.drifts.add(drift());
    known.event("started", PHASE, RUN, Map.of());
    known.event("completed", PHASE, RUN, Map.of(ONE_RECORD.path(), ONE_RECORD.sha256()));
    known.event("audited", PHASE, RUN, Map.of(NAMED.path(), NAMED.sha256()));
    return known;
  }

  static KnownVerdict proven() {
    KnownVerdict known = new KnownVerdict();
    known.verdict = Verdict.PROVEN;
    known.criteria.add(result("seal-roundtrip", Standing.PROVEN, ran("signs", Outcome.PASSED)));
    return known;
  }

  static Criterion criterion(String id) {
    return new Criterion(
        id, id + "-item", "Text of " + id, new SourceLocation(DOCUMENT, 31), Optional.empty());
  }

  static CriterionResult result(String id, Standing standing, TestEvidence... tests) {
    return new CriterionResult(
        criterion(id), standing, List.of(tests), List.of(), Optional.empty());
  }

  static CriterionResult vouched(String id, StatementKind kind, Standing standing) {
    Statement statement =
        new Statement(
            kind,
            PHASE,
            id,
            "Text of " + id,
            COMMIT,
            "read by two of us",
            Instant.parse("2026-11-01T08:00:00Z"),
            Instant.parse("2026-12-31T23:59:59Z"));
    SignedStatement signed =
        new SignedStatement(
            statement,
            new SourceLocation("dod/attestations/" + id + ".dsse.json", 0),
            "5a".repeat(32),
            "SHA256:" + "k".repeat(43),
            CommitRelation.ANCESTOR);
    return new CriterionResult(criterion(id), standing, List.of(), List.of(), Optional.of(signed));
  }

  /** Ran with 5 invocations, of which 3 passed. */
  static TestEvidence ran(String method, Outcome outcome, Attachment... attachments) {
    return ran("ops", method, outcome, attachments);
  }

  static TestEvidence ran(
      String module, String method, Outcome outcome, Attachment... attachments) {
    DeclaredTest declared = declared(module, method);
    return new TestEvidence(
        declared,
        Optional.of(
            new TestResult(
                declared.id(), outcome, "because of " + outcome, 5, 3, List.of(attachments))));
  }

  static TestEvidence absent(String method) {
    return new TestEvidence(declared("ops", method), Optional.empty());
  }

  private static DeclaredTest declared(String module, String method) {
    return new DeclaredTest(
        new TestId("a.KeyTests", method, "int"),
        module,
        new SourceLocation("a/KeyTests.java", 42),
        List.of(),
        Optional.empty(),
        true);
  }

  static Finding finding(FindingCode code, String subject, SourceLocation location) {
    return new Finding(code, subject, location, "this", "that", "mend it");
  }

  void event(String action, String phase, String run, Map<String, String> hashes) {
    events.add(
        new TimelineRecord(
            1_000 + events.size(),
            action,
            phase,
            "runtime_auto",
            "operational_proof",
            "dod-proof/1",
            run,
            List.copyOf(hashes.keySet()),
            hashes,
            null,
            events.size(),
            "0".repeat(64),
            "1".repeat(64),
            0));
  }

  static Optional<Instant> time(String clock) {
    return Optional.of(Instant.parse("2026-11-23T" + clock + "Z"));
  }

  PhaseVerdict build() {
    Metadata metadata =
        new Metadata(
            "key-team",
            "G2",
            "§Tier1",
            "PROVEN",
            "HEAD~1",
            new SourceLocation(DOCUMENT, 5),
            "2026-11-20");
    return new PhaseVerdict(
        verdict,
        new Checklist(
            PHASE, DOCUMENT, DOCUMENT_SHA256, "DoD: keys", metadata, List.of(), List.of()),
        criteria,
        findings,
        new RuleBaselines(tolerated, List.of()),
        drifts,
        activity,
        new RunEvidence(
            runId,
            "target/dod/runs/run-7",
            List.of(ONE_RECORD, OTHER_RECORD),
            Set.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of()),
        otherFeed.orElseGet(() -> new FeedState.Whole(FEED, FEED_SHA256, HEAD_HASH, events)),
        repository,
        policy,
        judgedAt);
  }

  private static Drift drift() {
    return new Drift(
        new EarlierDocument(
            EarlierDocument.Kind.VERDICT,
            SourceLocation.of("target/dod/PHASE_K.dsse.json"),
            "the verdict of run-6",
            Map.of()),
        List.of(
            new Drift.Reworded(
                new Drift.Known("audit-log", "Audit log: signed"),
                new Drift.Known("audit", "Audit log: kept"))),
        List.of(new Drift.Known("handbook", "Handbook reviewed")),
        List.of(new Drift.Known("siren", "Siren tested")));
  }
}
