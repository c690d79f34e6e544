package dev.dodproof.dod.evidence;

import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.TestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the records of one run say, folded.
 *
 * @param runId the run; empty if there is none
 * @param folder path of the run's folder relative to the root, or of the folder where runs would be
 * @param records every record file with its digest, in path order
 * @param commits the commits that the records name; an empty optional where a record names none
 * @param results one result per claiming test that the records name
 * @param claims what each of those tests claimed while it ran
 * @param started when each of those tests first started, milliseconds since 1970; absent if it
 *     never did
 * @param modules the modules whose JVMs had each of those tests, relative to the root; two modules
 *     may have tests of the same name
 * @param findings what is wrong with the records; not empty means that nothing is proven by this
 *     run
 */
public record RunEvidence(
    Optional<String> runId,
    String folder,
    List<FileDigest> records,
    Set<Optional<String>> commits,
    Map<TestId, TestResult> results,
    Map<TestId, Set<Claim>> claims,
    Map<TestId, Long> started,
    Map<TestId, Set<String>> modules,
    List<Finding> findings) {

  /** Copies the collections. */
  public RunEvidence {
    records = List.copyOf(records);
    commits = Set.copyOf(commits);
    results = Map.copyOf(results);
    claims = Map.copyOf(claims);
    started = Map.copyOf(started);
    modules = Map.copyOf(modules);
    findings = List.copyOf(findings);
  }

  /**
   * Creates the evidence of a run that does not tell modules apart.
   *
   * @param runId the run; empty if there is none
   * @param folder path of the run's folder relative to the root
   * @param records every record file with its digest, in path order
   * @param commits the commits that the records name
   * @param results one result per claiming test that the records name
   * @param claims what each of those tests claimed while it ran
   * @param started when each of those tests first started, milliseconds since 1970
   * @param findings what is wrong with the records
   */
  public RunEvidence(
      Optional<String> runId,
      String folder,
      List<FileDigest> records,
      Set<Optional<String>> commits,
      Map<TestId, TestResult> results,
      Map<TestId, Set<Claim>> claims,
      Map<TestId, Long> started,
      List<Finding> findings) {
    this(runId, folder, records, commits, results, claims, started, Map.of(), findings);
  }

  /**
   * Tells whether every record was found whole.
   *
   * @return true if there is a run and nothing is wrong with its records
   */
  public boolean whole() {
    return runId.isPresent() && findings.isEmpty();
  }
}
