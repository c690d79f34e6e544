package dev.dodproof.dod.check;

import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.FoundDocument;
import dev.dodproof.dod.checklist.FoundDocuments;
import dev.dodproof.dod.evidence.RecordMemory;
import dev.dodproof.dod.evidence.RunEvidence;
import dev.dodproof.dod.evidence.RunEvidenceReader;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.git.RepositoryReader;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.inventory.Inventory;
import dev.dodproof.dod.inventory.InventoryScanner;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.project.ProjectLayout;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Evaluator;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Prerequisite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks phases from beginning to end: read, complete the feed, judge, seal, report. */
public final class DodCheck {

  private final CheckRequest request;
  private final ProjectFiles files;
  private final RecordMemory memory = new RecordMemory();

  private DodCheck(CheckRequest request) {
    this.request = request;
    this.files = request.files();
  }

  /**
   * Checks phases and writes verdicts, seals and reports.
   *
   * @param request what to check and how
   * @return the verdicts, which have been written to the reports folder
   * @throws CheckException if there is nothing to check, or the reports or the seal cannot be
   *     written
   */
  public static CheckOutcome run(CheckRequest request) throws CheckException {
    return new DodCheck(request).run();
  }

  /**
   * Judges phases and writes nothing.
   *
   * @param request what to judge; its {@code completeRun} has no effect
   * @return the verdicts
   * @throws CheckException if there is nothing to judge
   */
  public static List<PhaseVerdict> judge(CheckRequest request) throws CheckException {
    return new DodCheck(request).judge(EarlierSeal::untilNow);
  }

  /**
   * Comes once more to verdicts that were given before, which are no earlier ones for themselves.
   */
  static List<PhaseVerdict> judgeAgain(CheckRequest request) throws CheckException {
    return new DodCheck(request).judge(EarlierSeal::beforePresent);
  }

  private CheckOutcome run() throws CheckException {
    ProjectDocuments documents = ProjectDocuments.read(files);
    return ReportsLock.holding(files.reports(), () -> run(documents));
  }

  private CheckOutcome run(ProjectDocuments documents) throws CheckException {
    Snapshot snapshot = read(documents);
    requireOwnRun(snapshot.run());
    List<Checklist> selected = select(documents, snapshot);
    // First of all, so that no failure below leaves a verdict of an earlier check in force.
    CheckWriter.voidVerdicts(files.reports(), selected);
    Prerequisites prerequisites = Prerequisites.read(files.phases());
    Optional<SealKey> key = loadKey();
    snapshot = withHistory(snapshot, prerequisites, key, EarlierSeal::untilNow);
    Instant lastEvent = Instant.MIN;
    if (request.completeRun()) {
      lastEvent = new RunCompletion(files, snapshot, request.time(), memory).complete();
      snapshot = snapshot.withFeed(FeedFiles.read(files.root(), files.feed()));
    }
    CheckWriter writer = new CheckWriter(files.reports(), key);
    Instant now = RunCompletion.notBefore(lastEvent, request.time());
    List<PhaseVerdict> verdicts = new ArrayList<>();
    for (Checklist checklist : prerequisites.inOrder(selected)) {
      PhaseVerdict verdict = judge(snapshot, checklist, prerequisites, key, now);
      writer.write(verdict);
      verdicts.add(verdict);
    }
    return new CheckOutcome(verdicts, key, writer.writeReports(verdicts));
  }

  /**
   * What another build recorded says nothing of the tests of this one. Nothing is touched then:
   * whatever verdict lies there is on that other run.
   */
  private void requireOwnRun(RunEvidence run) throws CheckException {
    Optional<String> own = request.run();
    if (own.isPresent() && !own.equals(run.runId())) {
      throw new CheckException(
          "no verdict on this build: found "
              + run.runId().map(id -> "the run " + id).orElse("no run")
              + " as the latest in "
              + files.runs()
              + ", expected that of this build, "
              + own.get()
              + "; another build or test run was at work in the same folder: build again when it is"
              + " over, or give each a work tree of its own (git worktree add)");
    }
  }

  private List<PhaseVerdict> judge(BiFunction<Path, String, List<Path>> seals)
      throws CheckException {
    ProjectDocuments documents = ProjectDocuments.read(files);
    Prerequisites prerequisites = Prerequisites.read(files.phases());
    Optional<SealKey> key = findKey();
    Snapshot snapshot = withHistory(read(documents), prerequisites, key, seals);
    Instant now = request.time().wallTime();
    return select(documents, snapshot).stream()
        .map(checklist -> judge(snapshot, checklist, prerequisites, key, now))
        .toList();
  }

  /** Adds what can only be read once an earlier seal is out of force, and what follows from it. */
  private Snapshot withHistory(
      Snapshot snapshot,
      Prerequisites prerequisites,
      Optional<SealKey> key,
      BiFunction<Path, String, List<Path>> seals)
      throws CheckException {
    ProjectHistory history =
        ProjectHistory.read(
            files,
            snapshot.checklists(),
            snapshot.repository(),
            key.map(own -> TrustedSigners.of(own.verificationKeys())),
            seals);
    List<Finding> findings = new ArrayList<>(history.findings());
    if (files.documents().isEmpty()) {
      // Else the phase may have a document in another folder, which nobody asked to look at.
      findings.addAll(prerequisites.unknown(files.root(), snapshot.phaseIds()));
      findings.addAll(UnknownPhases.in(snapshot));
    }
    findings.addAll(
        KnownKey.check(request.policy(), key, history.trust(), request.time().wallTime()));
    return snapshot.with(history, findings);
  }

  private PhaseVerdict judge(
      Snapshot snapshot,
      Checklist checklist,
      Prerequisites prerequisites,
      Optional<SealKey> key,
      Instant now) {
    List<Prerequisite> required =
        new PrerequisiteCheck(files, phase -> CheckWriter.sealOf(files.reports(), phase), key)
            .check(prerequisites.of(checklist.phaseId()));
    return Evaluator.evaluate(snapshot.input(checklist, required, request.policy(), now));
  }

  private Optional<SealKey> loadKey() throws CheckException {
    if (request.sealing() instanceof Sealing.WithKeyOf source) {
      try {
        return Optional.of(SealKeys.load(source.environment(), source.home()));
      } catch (SealKeyException e) {
        throw new CheckException("the verdict cannot be sealed: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  private Optional<SealKey> findKey() throws CheckException {
    if (request.sealing() instanceof Sealing.WithKeyOf source) {
      try {
        return SealKeys.find(source.environment(), source.home());
      } catch (SealKeyException e) {
        throw new CheckException("no seal can be verified: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  private Snapshot read(ProjectDocuments documents) {
    ProjectLayout layout = ProjectLayout.discover(files.root());
    RuleBaselines baselines = RuleBaselines.read(layout);
    InventoryScanner scanner =
        new InventoryScanner(
            TestAnnotations.standard(), request.policy().rules().assertionLibraries());
    Set<String> references =
        documents.checklists().stream()
            .map(checklist -> checklist.metadata().commit())
            .collect(Collectors.toSet());
    try (SideReaders readers = new SideReaders()) {
      Supplier<Inventory> inventory = readers.start(() -> scanner.scan(layout));
      Supplier<RepositoryState> repository =
          readers.start(
              () -> RepositoryReader.read(files.root(), references, judging(documents.found())));
      RunEvidence run =
          RunEvidenceReader.readLatest(files.root(), files.runs(), request.time(), memory);
      FeedState feed = FeedFiles.read(files.root(), files.feed());
      return new Snapshot(
          documents.checklists(),
          documents.found().findings(),
          baselines,
          inventory.get(),
          run,
          feed,
          repository.get(),
          ProjectHistory.UNKNOWN);
    }
  }

  /** What is to be proven must be in the commit, not only beside it. */
  private List<Path> judging(FoundDocuments documents) {
    Stream<Path> policy =
        request.policy().file().flatMap(path -> ProjectPath.resolve(files.root(), path)).stream();
    return Stream.concat(documents.documents().stream().map(FoundDocument::file), policy)
        .filter(Files::exists)
        .toList();
  }

  private List<Checklist> select(ProjectDocuments documents, Snapshot snapshot)
      throws CheckException {
    if (request.selection() instanceof Selection.One one) {
      return documents.of(one.phaseId());
    }
    if (request.selection() instanceof Selection.Touched) {
      return documents.checklists().stream().filter(c -> isTouched(snapshot, c)).toList();
    }
    return documents.checklists();
  }

  private static boolean isTouched(Snapshot snapshot, Checklist checklist) {
    Set<TestId> started = snapshot.run().started().keySet();
    return !Collections.disjoint(snapshot.links(checklist).linkedTests(), started);
  }
}
