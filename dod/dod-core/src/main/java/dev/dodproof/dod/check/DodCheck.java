package dev.dodproof.dod.check;

import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.dod.baseline.RuleBaselines;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.ChecklistFinder;
import dev.dodproof.dod.checklist.ChecklistReader;
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
    Snapshot snapshot = read();
    List<Checklist> selected = select(snapshot);
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

  private List<PhaseVerdict> judge(BiFunction<Path, String, List<Path>> seals)
      throws CheckException {
    Prerequisites prerequisites = Prerequisites.read(files.phases());
    Optional<SealKey> key = findKey();
    Snapshot snapshot = withHistory(read(), prerequisites, key, seals);
    Instant now = request.time().wallTime();
    return select(snapshot).stream()
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

  private Snapshot read() throws CheckException {
    FoundDocuments documents = ChecklistFinder.find(files.root(), files.documents());
    List<Checklist> checklists =
        documents.documents().stream()
            .map(document -> ChecklistReader.read(files.root(), document))
            .toList();
    if (checklists.isEmpty()) {
      throw noChecklist(documents.findings());
    }
    ProjectLayout layout = ProjectLayout.discover(files.root());
    RuleBaselines baselines = RuleBaselines.read(layout);
    InventoryScanner scanner =
        new InventoryScanner(
            TestAnnotations.standard(), request.policy().rules().assertionLibraries());
    Inventory inventory = scanner.scan(layout);
    RunEvidence run =
        RunEvidenceReader.readLatest(files.root(), files.runs(), request.time(), memory);
    FeedState feed = FeedFiles.read(files.root(), files.feed());
    Set<String> references =
        checklists.stream().map(c -> c.metadata().commit()).collect(Collectors.toSet());
    RepositoryState repository =
        RepositoryReader.read(files.root(), references, judging(documents));
    return new Snapshot(
        checklists,
        documents.findings(),
        baselines,
        inventory,
        run,
        feed,
        repository,
        ProjectHistory.UNKNOWN);
  }

  private CheckException noChecklist(List<Finding> findings) {
    String found =
        findings.isEmpty()
            ? "no file DOD__*.md"
            : findings.stream()
                .map(finding -> finding.location() + ": " + finding.found())
                .collect(Collectors.joining(", "));
    return new CheckException(
        "no checklist: found "
            + found
            + "; expected a file DOD__<PHASE>.md in "
            + files.documents().map(Path::toString).orElse("dod or docs/dod")
            + " below "
            + files.root()
            + "; write one, or give --root or --docs-dir");
  }

  /** What is to be proven must be in the commit, not only beside it. */
  private List<Path> judging(FoundDocuments documents) {
    Stream<Path> policy =
        request.policy().file().flatMap(path -> ProjectPath.resolve(files.root(), path)).stream();
    return Stream.concat(documents.documents().stream().map(FoundDocument::file), policy)
        .filter(Files::exists)
        .toList();
  }

  private List<Checklist> select(Snapshot snapshot) throws CheckException {
    if (request.selection() instanceof Selection.One one) {
      List<Checklist> found =
          snapshot.checklists().stream()
              .filter(checklist -> checklist.phaseId().equals(one.phaseId()))
              .toList();
      if (found.isEmpty()) {
        throw new CheckException(
            "no checklist of phase '"
                + one.phaseId()
                + "': found "
                + snapshot.checklists().stream()
                    .map(Checklist::phaseId)
                    .distinct()
                    .collect(Collectors.joining(", "))
                + "; expected a file DOD__"
                + one.phaseId()
                + ".md");
      }
      return found;
    }
    if (request.selection() instanceof Selection.Touched) {
      return snapshot.checklists().stream().filter(c -> isTouched(snapshot, c)).toList();
    }
    return snapshot.checklists();
  }

  private static boolean isTouched(Snapshot snapshot, Checklist checklist) {
    Set<TestId> started = snapshot.run().started().keySet();
    return !Collections.disjoint(snapshot.links(checklist).linkedTests(), started);
  }
}
