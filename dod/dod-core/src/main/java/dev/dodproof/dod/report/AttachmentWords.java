package dev.dodproof.dod.report;

import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Attachment.AttachedFile;
import dev.dodproof.dod.evidence.Attachment.Value;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;

/** What a test attached, in words. What it returns has not been made visible yet. */
final class AttachmentWords {

  private AttachmentWords() {}

  static List<Attachment> of(TestEvidence test) {
    return test.result().map(TestResult::attachments).orElse(List.of());
  }

  /** Returns the value, or what the file is. */
  static String content(Attachment attachment) {
    if (attachment instanceof AttachedFile file) {
      return Words.count(file.size(), "byte", "bytes") + ", " + file.path();
    }
    Value value = (Value) attachment;
    return value.unit().isEmpty() ? value.value() : value.value() + " " + value.unit();
  }
}
