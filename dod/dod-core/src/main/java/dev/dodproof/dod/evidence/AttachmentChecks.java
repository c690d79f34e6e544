package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.RecordLine.EvidenceFile;
import dev.dodproof.dod.evidence.RecordLine.EvidenceLost;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Compares every attached file with what the record says of it. */
final class AttachmentChecks {

  static final String FOLDER_SUFFIX = ".evidence";

  private static final Pattern FILE = Pattern.compile("[0-9]{1,9}-[A-Za-z0-9._-]{1,60}");
  private static final String RUN_AGAIN = "run the tests again (mvn clean verify)";

  private final Path run;
  private final List<Finding> findings;

  /**
   * Creates the checks of one run.
   *
   * @param run the run's folder
   */
  AttachmentChecks(Path run, List<Finding> findings) {
    this.run = run;
    this.findings = findings;
  }

  void check(RunRecord record) {
    for (int i = 0; i < record.lines().size(); i++) {
      SourceLocation place = new SourceLocation(record.path(), i + 1);
      if (record.lines().get(i) instanceof EvidenceFile file) {
        check(record, file, place);
      } else if (record.lines().get(i) instanceof EvidenceLost lost) {
        add(
            FindingCode.EVIDENCE_LOST,
            lost.name(),
            place,
            "evidence that the recorder could not keep: " + lost.reason(),
            "a copy of everything that a test attached",
            "mend that, then " + RUN_AGAIN);
      }
    }
  }

  private void check(RunRecord record, EvidenceFile evidence, SourceLocation place) {
    String path = record.beside(evidence.path());
    Path folder = run.resolve(record.baseName() + FOLDER_SUFFIX);
    String name = evidence.path().substring(evidence.path().lastIndexOf('/') + 1);
    if (!evidence.path().equals(folder.getFileName() + "/" + name)
        || !FILE.matcher(name).matches()) {
      outside(path, place, "a path that leads out of the record's own evidence folder");
      return;
    }
    Path file = folder.resolve(name);
    if (Files.isSymbolicLink(folder) || Files.isSymbolicLink(file)) {
      outside(path, place, "a symbolic link in place of evidence");
    } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      add(
          FindingCode.EVIDENCE_HASH_PATH_MISSING,
          path,
          place,
          "no file there",
          "the evidence that a test attached",
          RUN_AGAIN);
    } else {
      compare(path, file, evidence, place);
    }
  }

  private void compare(String path, Path file, EvidenceFile evidence, SourceLocation place) {
    try {
      // The size first, so that a huge file in place of a small one costs nothing.
      String present =
          Files.size(file) == evidence.size()
              ? Sha256.hex(file)
              : "of " + Files.size(file) + " bytes";
      if (!present.equals(evidence.sha256())) {
        add(
            FindingCode.EVIDENCE_HASH_MISMATCH,
            path,
            place,
            "a file " + present,
            evidence.size() + " bytes with SHA-256 " + evidence.sha256() + ", as attached",
            RUN_AGAIN);
      }
    } catch (IOException e) {
      add(
          FindingCode.EVIDENCE_PATH_UNREADABLE,
          path,
          place,
          "a file that cannot be read: " + e.getMessage(),
          "a readable file",
          "give yourself access to it, or " + RUN_AGAIN);
    }
  }

  private void outside(String path, SourceLocation place, String found) {
    add(
        FindingCode.EVIDENCE_PATH_TRAVERSAL,
        path,
        place,
        found,
        "a regular file in the folder beside the record",
        RUN_AGAIN);
  }

  private void add(
      FindingCode code,
      String subject,
      SourceLocation place,
      String found,
      String expected,
      String remedy) {
    findings.add(new Finding(code, subject, place, found, expected, remedy));
  }
}
