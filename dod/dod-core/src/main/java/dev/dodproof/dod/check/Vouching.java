package dev.dodproof.dod.check;

import dev.dodproof.dod.attest.Statement;
import dev.dodproof.dod.attest.StatementFiles;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.ChecklistFinder;
import dev.dodproof.dod.checklist.ChecklistReader;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.checklist.CriterionMatcher;
import dev.dodproof.dod.checklist.FoundDocument;
import dev.dodproof.dod.checklist.Match;
import dev.dodproof.dod.git.RepositoryReader;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Drift;
import dev.dodproof.dod.verdict.EarlierDocument;
import dev.dodproof.dod.verdict.PolicyRules;
import dev.dodproof.dod.verdict.StatementRules;
import dev.dodproof.ops.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes signed statements: {@code dod attest} and {@code dod waive}. Refuses what could not count
 * anyway, so that nobody finds out later.
 */
public final class Vouching {

  private final ProjectFiles files;
  private final PolicyRules rules;
  private final List<SigningKey> keys;
  private final Instant now;

  /**
   * Creates the maker.
   *
   * @param files where the project's files lie
   * @param rules what the policy in force asks of statements
   * @param keys the keys to sign with, at least one
   * @param now the present
   */
  public Vouching(ProjectFiles files, PolicyRules rules, List<SigningKey> keys, Instant now) {
    this.files = files;
    this.rules = rules;
    this.keys = List.copyOf(keys);
    this.now = now;
  }

  /**
   * Makes a statement about one criterion at the commit under test, and stores it.
   *
   * @param kind what to state
   * @param phaseId the phase
   * @param criterion the criterion's id, or words that mean one; for a waiver, also the id of one
   *     that was removed
   * @param reason why, in one line
   * @param expiresAt when the statement ends
   * @return the file that people read
   * @throws CheckException if the statement could not count, or cannot be stored
   */
  public Path make(
      StatementKind kind, String phaseId, String criterion, String reason, Instant expiresAt)
      throws CheckException {
    requireAccepted(kind, expiresAt);
    Checklist checklist = checklist(phaseId);
    RepositoryState.Known commit = cleanCommit(checklist);
    Drift.Known named = criterion(kind, checklist, commit, criterion);
    try {
      Statement statement =
          new Statement(
              kind, phaseId, named.id(), named.text(), commit.commit(), reason, now, expiresAt);
      return StatementFiles.write(files.root(), statement, keys);
    } catch (IllegalArgumentException e) {
      throw new CheckException("found " + e.getMessage() + "; expected a reason in one line");
    } catch (IOException e) {
      throw new CheckException(
          "the statement cannot be stored: found "
              + FileTrouble.describe(e)
              + "; expected a writable folder "
              + StatementFiles.FOLDER);
    }
  }

  private void requireAccepted(StatementKind kind, Instant expiresAt) throws CheckException {
    StatementRules kindRules =
        switch (kind) {
          case ATTEST -> rules.attestations();
          case WAIVE -> rules.waivers();
        };
    if (!kindRules.accepted()) {
      throw new CheckException(
          "the policy does not accept " + kind.noun() + "; prove the criterion by a test");
    }
    Instant latest = now.plus(Duration.ofDays(kindRules.maxDays()));
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(latest)) {
      throw new CheckException(
          "--expires: found an end at "
              + expiresAt
              + "; expected one after now and at the latest "
              + latest
              + ", for the policy allows "
              + kindRules.maxDays()
              + " days");
    }
  }

  private Checklist checklist(String phaseId) throws CheckException {
    List<FoundDocument> found =
        ChecklistFinder.find(files.root(), files.documents()).ofPhase(phaseId);
    if (found.size() != 1) {
      throw new CheckException(
          "--phase: found "
              + found.size()
              + " documents of phase '"
              + phaseId
              + "'; expected one file DOD__"
              + phaseId
              + ".md");
    }
    return ChecklistReader.read(files.root(), found.get(0));
  }

  /** A person can vouch for what is committed only: nobody else could look at the rest. */
  private RepositoryState.Known cleanCommit(Checklist checklist) throws CheckException {
    RepositoryState repository =
        RepositoryReader.read(files.root(), Set.of(checklist.metadata().commit()));
    if (repository instanceof RepositoryState.Known known) {
      List<String> paths =
          known.uncommitted().stream()
              .filter(path -> !path.contains(StatementFiles.FOLDER + "/"))
              .limit(5)
              .toList();
      if (paths.isEmpty()) {
        return known;
      }
      throw new CheckException(
          "found uncommitted work: "
              + String.join(", ", paths)
              + "; expected a clean work tree, for a statement is bound to a commit; commit first");
    }
    throw new CheckException(
        "found " + ((RepositoryState.Unknown) repository).reason() + "; expected a commit");
  }

  private Drift.Known criterion(
      StatementKind kind, Checklist checklist, RepositoryState commit, String wanted)
      throws CheckException {
    for (Criterion each : checklist.criteria()) {
      if (each.id().equals(wanted)) {
        return known(each);
      }
    }
    Optional<Drift.Known> removed =
        kind == StatementKind.WAIVE ? removed(checklist, commit, wanted) : Optional.empty();
    if (removed.isPresent()) {
      return removed.get();
    }
    Match match = CriterionMatcher.of(checklist.criteria()).match(wanted);
    if (match instanceof Match.One one) {
      return known(one.criterion());
    }
    List<Criterion> candidates =
        match instanceof Match.Several several
            ? several.candidates()
            : ((Match.None) match).nearest();
    throw new CheckException(
        "--criterion: found '"
            + wanted
            + "', which means "
            + (match instanceof Match.None ? "no criterion" : "several criteria")
            + "; expected the id of one"
            + candidates.stream()
                .limit(5)
                .map(each -> each.id() + " ('" + each.text() + "')")
                .collect(Collectors.joining(", ", candidates.isEmpty() ? "" : ", such as ", "")));
  }

  private static Drift.Known known(Criterion criterion) throws CheckException {
    if (criterion.builtIn().isPresent()) {
      throw new CheckException(
          "--criterion: found '"
              + criterion.id()
              + "', which the evaluator judges by itself; expected one that tests would prove");
    }
    return new Drift.Known(criterion.id(), criterion.text());
  }

  private Optional<Drift.Known> removed(Checklist checklist, RepositoryState commit, String wanted)
      throws CheckException {
    Optional<TrustedSigners> own =
        Optional.of(TrustedSigners.of(keys.stream().map(SigningKey::verificationKey).toList()));
    return ProjectHistory.read(files, List.of(checklist), commit, own, EarlierSeal::untilNow)
        .earlier(checklist)
        .stream()
        .map(EarlierDocument::criteria)
        .filter(criteria -> criteria.containsKey(wanted))
        .map(criteria -> new Drift.Known(wanted, criteria.getOrDefault(wanted, "")))
        .findFirst();
  }
}
