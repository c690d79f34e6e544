package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RecordLine.Naming;
import dev.dodproof.dod.evidence.RecordLine.Node;
import dev.dodproof.dod.evidence.RecordLine.Started;
import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.watchdog.Heartbeat;
import dev.dodproof.ops.watchdog.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the records of the latest run: the folder below {@code runs} whose name sorts last. The
 * heartbeats beside them are no evidence; they only explain why a record has no end.
 */
public final class RunEvidenceReader {

  private static final int MAX_RECORDS = 10_000;

  private final Path root;
  private final Path runs;
  private final Watchdog watchdog;
  private final RecordMemory memory;
  private final List<Finding> findings = new ArrayList<>();

  private RunEvidenceReader(Path root, Path runs, TimeSource time, RecordMemory memory) {
    this.root = root;
    this.runs = runs;
    this.watchdog = Watchdog.using(time);
    this.memory = memory;
  }

  /**
   * Reads the latest run.
   *
   * @param root the project's root
   * @param runs the folder with one folder per run, usually {@code target/dod/runs}
   * @param time tells how old the heartbeat of a JVM is whose record has no end
   * @return what the records say; never throws for what they contain
   */
  public static RunEvidence readLatest(Path root, Path runs, TimeSource time) {
    return readLatest(root, runs, time, new RecordMemory());
  }

  /**
   * Reads the latest run, maybe once more.
   *
   * @param root the project's root
   * @param runs the folder with one folder per run
   * @param time tells how old the heartbeat of a JVM is whose record has no end
   * @param memory what was read before, to which this reading is added
   * @return what the records say now
   */
  public static RunEvidence readLatest(Path root, Path runs, TimeSource time, RecordMemory memory) {
    return new RunEvidenceReader(root, runs, time, memory).read();
  }

  /**
   * Reads from disk once more what evidence was drawn from.
   *
   * @param earlier the evidence
   * @param root the project's root
   * @param runs the folder with one folder per run
   * @param time tells how old the heartbeat of a JVM is whose record has no end
   * @param memory what was read for it
   * @return whether the latest run is still the same, by the same records, and all of it is whole
   */
  public static boolean isStillWhole(
      RunEvidence earlier, Path root, Path runs, TimeSource time, RecordMemory memory) {
    RunEvidenceReader reader = new RunEvidenceReader(root, runs, time, memory);
    Optional<Path> run = reader.latest();
    List<RunRecord> records = run.map(reader::checkedRecords).orElse(List.of());
    return run.isPresent()
        && run.map(RunEvidenceReader::nameOf).equals(earlier.runId())
        && reader.findings.isEmpty()
        && digests(records).equals(earlier.records());
  }

  private RunEvidence read() {
    Optional<Path> run = latest();
    if (run.isEmpty() && findings.isEmpty()) {
      add(
          FindingCode.RECORD_NONE,
          runs,
          0,
          "no run record",
          "one file for each test JVM of a run",
          "run the tests with junit-dod-extension on their class path (mvn verify)");
    }
    List<RunRecord> records = run.map(this::checkedRecords).orElse(List.of());
    return evidence(run.map(RunEvidenceReader::nameOf), run.orElse(runs), records);
  }

  private List<RunRecord> checkedRecords(Path run) {
    String runId = nameOf(run);
    List<RunRecord> records = readRecords(run);
    RecordChecks checks = new RecordChecks(runId, record -> fateOf(record, run));
    records.forEach(record -> checks.check(record, findings));
    JvmRecordChecks.check(records, findings);
    RunInputChecks.check(root, records, findings);
    AttachmentChecks attachments = new AttachmentChecks(run, findings);
    records.forEach(attachments::check);
    return records;
  }

  private static String nameOf(Path run) {
    return run.getFileName().toString();
  }

  private static List<FileDigest> digests(List<RunRecord> records) {
    return records.stream().map(record -> new FileDigest(record.path(), record.sha256())).toList();
  }

  /** A link counts as a folder here, so that a linked run is refused and never passed over. */
  private Optional<Path> latest() {
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .filter(folder -> Files.isDirectory(folder) || Files.isSymbolicLink(folder))
          .max(Comparator.comparing(folder -> folder.getFileName().toString()));
    } catch (IOException e) {
      unreadable(runs, e);
      return Optional.empty();
    }
  }

  private List<RunRecord> readRecords(Path run) {
    if (Files.isSymbolicLink(run)) {
      add(
          FindingCode.RECORD_DAMAGED,
          run,
          0,
          "a link in place of the latest run's folder",
          "a folder with records",
          "run the tests again (mvn clean verify)");
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(run)) {
      files =
          list.filter(file -> mayBeRecord(file.getFileName().toString()))
              .sorted()
              .limit(MAX_RECORDS + 1L)
              .toList();
    } catch (IOException e) {
      unreadable(run, e);
      return List.of();
    }
    if (files.isEmpty() || files.size() > MAX_RECORDS) {
      add(
          FindingCode.RECORD_NONE,
          run,
          0,
          files.isEmpty() ? "no record in the run's folder" : "more than " + MAX_RECORDS + " files",
          "1 to " + MAX_RECORDS + " records",
          "run the tests with junit-dod-extension on their class path (mvn clean verify)");
      return List.of();
    }
    return files.stream().map(file -> memory.read(root, file)).toList();
  }

  /** Hidden files come from file managers, or are a heartbeat that is being written. */
  private static boolean mayBeRecord(String name) {
    return !name.startsWith(".")
        && !name.endsWith(Heartbeat.FILE_SUFFIX)
        && !name.endsWith(AttachmentChecks.FOLDER_SUFFIX);
  }

  private JvmFate fateOf(RunRecord record, Path run) {
    Path heartbeat = run.resolve(record.baseName() + Heartbeat.FILE_SUFFIX);
    return Files.exists(heartbeat, LinkOption.NOFOLLOW_LINKS)
        ? JvmFate.of(watchdog.examine(heartbeat))
        : JvmFate.UNKNOWN;
  }

  private void unreadable(Path folder, IOException e) {
    add(
        FindingCode.RECORD_DAMAGED,
        folder,
        0,
        "a folder that cannot be read (" + e.getMessage() + ")",
        "a readable folder",
        "give yourself access to it, or run mvn clean verify");
  }

  private void add(
      FindingCode code, Path place, int line, String found, String expected, String remedy) {
    String path = ProjectPath.relative(root, place);
    findings.add(new Finding(code, path, new SourceLocation(path, line), found, expected, remedy));
  }

  private RunEvidence evidence(Optional<String> runId, Path folder, List<RunRecord> records) {
    Map<TestId, Set<Claim>> claims = new HashMap<>();
    Map<TestId, Long> started = new HashMap<>();
    Map<TestId, Set<String>> modules = new HashMap<>();
    Set<Optional<String>> commits = new HashSet<>();
    for (RunRecord record : records) {
      Optional<RecordLine.Opened> origin = record.opened();
      origin.ifPresent(opened -> commits.add(opened.commit()));
      for (RecordLine line : record.lines()) {
        if (line instanceof Naming naming) {
          Node node = naming.node();
          origin.ifPresent(
              opened ->
                  modules
                      .computeIfAbsent(node.test(), test -> new HashSet<>())
                      .add(opened.module()));
          claims.computeIfAbsent(node.test(), test -> new LinkedHashSet<>()).addAll(node.claims());
        }
        if (line instanceof Started start) {
          started.merge(start.node().test(), start.tsEpochMs(), Math::min);
        }
      }
    }
    return new RunEvidence(
        runId,
        ProjectPath.relative(root, folder),
        digests(records),
        commits,
        runId.map(id -> RunOutcomes.of(id, records)).orElse(Map.of()),
        claims,
        started,
        modules,
        findings);
  }
}
