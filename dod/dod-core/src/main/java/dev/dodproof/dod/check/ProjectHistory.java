package dev.dodproof.dod.check;

import dev.dodproof.dod.attest.CommittedTrust;
import dev.dodproof.dod.attest.StatementReader;
import dev.dodproof.dod.attest.Statements;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.git.CommittedFiles;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.EarlierDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the commit under test, its history and earlier verdicts say besides the documents.
 *
 * @param statements what people vouch for
 * @param trust whom the commit trusts; empty if it names nobody
 * @param earlierByPath the criteria of each document as they were
 * @param findings what is wrong with any of that
 */
record ProjectHistory(
    Statements statements,
    Optional<TrustedSigners> trust,
    Map<String, List<EarlierDocument>> earlierByPath,
    List<Finding> findings) {

  /** A project whose commit is not known: nobody vouches for anything. */
  static final ProjectHistory UNKNOWN =
      new ProjectHistory(Statements.NONE, Optional.empty(), Map.of(), List.of());

  ProjectHistory {
    earlierByPath = Map.copyOf(earlierByPath);
    findings = List.copyOf(findings);
  }

  /**
   * Reads it all.
   *
   * @param own whom to trust for verdicts besides those the commit names
   * @param seals where sealed verdicts to compare with lie, by the folder of reports and the phase
   */
  static ProjectHistory read(
      ProjectFiles files,
      List<Checklist> checklists,
      RepositoryState repository,
      Optional<TrustedSigners> own,
      BiFunction<Path, String, List<Path>> seals)
      throws CheckException {
    if (!(repository instanceof RepositoryState.Known known)) {
      return UNKNOWN;
    }
    Optional<CommittedFiles> opened = CommittedFiles.open(files.root());
    if (opened.isEmpty()) {
      return UNKNOWN;
    }
    try (CommittedFiles committed = opened.get()) {
      Optional<TrustedSigners> trust = CommittedTrust.read(committed);
      List<TrustedSigners> trusted = new ArrayList<>();
      own.ifPresent(trusted::add);
      trust.ifPresent(trusted::add);
      EarlierDocuments documents = new EarlierDocuments(files, committed, known, trusted, seals);
      Map<String, List<EarlierDocument>> earlier = new HashMap<>();
      for (Checklist checklist : checklists) {
        earlier.put(checklist.path(), documents.of(checklist));
      }
      return new ProjectHistory(
          StatementReader.read(committed, trust), trust, earlier, documents.findings());
    } catch (IOException e) {
      throw new CheckException(
          "the commit under test cannot be used: found "
              + FileTrouble.describe(e)
              + "; expected statements, trusted keys and verdicts that can be read; correct them,"
              + " then commit");
    }
  }

  List<EarlierDocument> earlier(Checklist checklist) {
    return earlierByPath.getOrDefault(checklist.path(), List.of());
  }
}
