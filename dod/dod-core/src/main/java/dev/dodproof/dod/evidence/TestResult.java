package dev.dodproof.dod.evidence;

import dev.dodproof.dod.files.FileDigest;
import dev.dodproof.dod.model.TestId;
import java.util.List;

/**
 * The result of one test over all its invocations and attempts in a run.
 *
 * @param test which test
 * @param outcome the worst outcome of its invocations
 * @param reason why it is not PASSED, as recorded, or {@code ""}
 * @param invocations how many invocations were found, at least the one of a plain test
 * @param passed how many of them passed
 * @param attachments what it attached, in the order of the records
 */
public record TestResult(
    TestId test,
    Outcome outcome,
    String reason,
    int invocations,
    int passed,
    List<Attachment> attachments) {

  /** Copies the list. */
  public TestResult {
    attachments = List.copyOf(attachments);
  }

  /**
   * Creates the result of a test that attached nothing.
   *
   * @param test which test
   * @param outcome the worst outcome of its invocations
   * @param reason why it is not PASSED
   * @param invocations how many invocations were found
   * @param passed how many of them passed
   */
  public TestResult(TestId test, Outcome outcome, String reason, int invocations, int passed) {
    this(test, outcome, reason, invocations, passed, List.of());
  }

  /**
   * Returns the files that the test attached.
   *
   * @return the files with their digests as attached, in the order of the records
   */
  public List<FileDigest> attachedFiles() {
    return attachments.stream()
        .filter(Attachment.AttachedFile.class::isInstance)
        .map(Attachment.AttachedFile.class::cast)
        .map(file -> new FileDigest(file.path(), file.sha256()))
        .toList();
  }

  TestResult withAttachments(List<Attachment> others) {
    return new TestResult(test, outcome, reason, invocations, passed, others);
  }
}
