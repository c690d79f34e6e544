package dev.dodproof.dod.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.checklist.ChecklistReader;
import dev.dodproof.dod.checklist.Criterion;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.git.CommitReference;
import dev.dodproof.dod.git.CommittedFiles;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.seal.VerdictVerifier;
import dev.dodproof.dod.seal.VerificationOptions;
import dev.dodproof.dod.seal.VerificationReport;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.EarlierDocument;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the criteria of a phase as they were: in the sealed verdict that the project keeps in
 * {@code dod/sealed}, in the one that the last check left behind, and in the document as the commit
 * had it that the document names.
 */
final class EarlierDocuments {

  private static final String KEPT = "dod/sealed/";
  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_DOCUMENT_BYTES = 1 << 20;

  private final Path root;
  private final Path reports;
  private final CommittedFiles committed;
  private final RepositoryState.Known repository;
  private final List<TrustedSigners> trusted;
  private final BiFunction<Path, String, List<Path>> seals;
  private final List<EarlierDocument> found = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  EarlierDocuments(
      ProjectFiles files,
      CommittedFiles committed,
      RepositoryState.Known repository,
      List<TrustedSigners> trusted,
      BiFunction<Path, String, List<Path>> seals) {
    this.root = files.root();
    this.reports = files.reports();
    this.committed = committed;
    this.repository = repository;
    this.trusted = trusted;
    this.seals = seals;
  }

  /** Looks for the criteria of one more phase, and returns what it found. */
  List<EarlierDocument> of(Checklist checklist) throws IOException {
    found.clear();
    kept(checklist.phaseId());
    for (Path seal : seals.apply(reports, checklist.phaseId())) {
      last(checklist.phaseId(), seal);
    }
    atNamedCommit(checklist);
    return List.copyOf(found);
  }

  /** Returns what is wrong with what the project keeps. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  private void kept(String phaseId) throws IOException {
    String path = KEPT + phaseId + ".dsse.json";
    Optional<byte[]> bytes = committed.read(path, MAX_BYTES);
    if (bytes.isPresent()) {
      Optional<Map<String, String>> criteria = criteria(phaseId, bytes.get());
      criteria.ifPresent(known -> add(path, known));
      if (criteria.isEmpty()) {
        findings.add(invalid(phaseId, path));
      }
    }
  }

  /** A convenience that the next {@code mvn clean} removes: what cannot be used is not there. */
  private void last(String phaseId, Path file) throws IOException {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_BYTES) {
      criteria(phaseId, Files.readAllBytes(file))
          .ifPresent(known -> add(ProjectPath.relative(root, file), known));
    }
  }

  private void add(String path, Map<String, String> criteria) {
    found.add(
        new EarlierDocument(
            EarlierDocument.Kind.VERDICT,
            SourceLocation.of(path),
            "the sealed verdict " + path,
            criteria));
  }

  private Optional<Map<String, String>> criteria(String phaseId, byte[] bytes) {
    for (TrustedSigners signers : trusted) {
      VerificationReport report =
          VerdictVerifier.verify(bytes, VerificationOptions.trusting(signers));
      if (report.genuine() && report.phaseId().equals(Optional.of(phaseId))) {
        return Optional.of(criteria(bytes));
      }
    }
    return Optional.empty();
  }

  /** Reads bytes that were verified just now. */
  private static Map<String, String> criteria(byte[] bytes) {
    try {
      JsonNode statement = StrictJson.parse(Envelope.parse(bytes).payload(), MAX_BYTES);
      Map<String, String> criteria = new LinkedHashMap<>();
      for (JsonNode criterion : statement.at("/predicate/criteria")) {
        criteria.put(criterion.path("id").asText(), criterion.path("text").asText());
      }
      return criteria;
    } catch (JsonFormatException impossible) {
      throw new IllegalStateException("a genuine verdict cannot be parsed", impossible);
    }
  }

  private void atNamedCommit(Checklist checklist) throws IOException {
    CommitReference reference = repository.references().get(checklist.metadata().commit());
    if (!(reference instanceof CommitReference.Contained contained)
        || contained.commit().equals(repository.commit())) {
      return;
    }
    Optional<byte[]> bytes =
        committed.read(contained.commit(), checklist.path(), MAX_DOCUMENT_BYTES);
    if (bytes.isPresent()) {
      Map<String, String> criteria = new LinkedHashMap<>();
      Checklist earlier = ChecklistReader.parse(checklist.phaseId(), checklist.path(), bytes.get());
      for (Criterion criterion : earlier.criteria()) {
        criteria.put(criterion.id(), criterion.text());
      }
      found.add(
          new EarlierDocument(
              EarlierDocument.Kind.COMMIT,
              checklist.metadata().commitLocation(),
              "commit " + contained.commit().substring(0, 12) + ", which the document names",
              criteria));
    }
  }

  private static Finding invalid(String phaseId, String path) {
    return new Finding(
        FindingCode.SEAL_EARLIER_INVALID,
        phaseId,
        SourceLocation.of(path),
        "a sealed verdict to compare with that no trusted key sealed for this phase",
        "one sealed by the present key, or by one that the committed dod/trust/allowed_signers"
            + " trusts for verdicts",
        "restore it, trust its key, or remove it; then commit");
  }
}
