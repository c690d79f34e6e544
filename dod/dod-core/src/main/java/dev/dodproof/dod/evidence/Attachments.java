package dev.dodproof.dod.evidence;

import dev.dodproof.dod.evidence.Attachment.AttachedFile;
import dev.dodproof.dod.evidence.RecordLine.EvidenceFile;
import dev.dodproof.dod.evidence.RecordLine.EvidenceValue;
import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the tests of a run attached, in the order of the records. */
final class Attachments {

  private Attachments() {}

  static Map<TestId, List<Attachment>> of(List<RunRecord> records) {
    Map<TestId, List<Attachment>> attachments = new HashMap<>();
    for (RunRecord record : records) {
      for (RecordLine line : record.lines()) {
        if (line instanceof RecordLine.OfEvidence evidence) {
          TestId test = evidence.node().test();
          of(evidence, record)
              .ifPresent(
                  attachment ->
                      attachments.computeIfAbsent(test, any -> new ArrayList<>()).add(attachment));
        }
      }
    }
    return attachments;
  }

  private static Optional<Attachment> of(RecordLine.OfEvidence line, RunRecord record) {
    if (line instanceof EvidenceFile file) {
      return Optional.of(
          new AttachedFile(file.name(), record.beside(file.path()), file.size(), file.sha256()));
    }
    return line instanceof EvidenceValue value
        ? Optional.of(new Attachment.Value(value.name(), value.value(), value.unit()))
        : Optional.empty();
  }
}
