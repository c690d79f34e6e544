package dev.dodproof.dod.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Whatever the bytes, the answer is a checklist, always the same: every criterion stands in a line
 * of the document and has a text and an id of its own, and a document without any says why.
 */
class ChecklistFuzzTests {

  private static final String PATH = "dod/DOD__A.md";

  @FuzzTest(maxDuration = "3m")
  void readsOrSaysWhy(byte[] bytes) {
    Checklist checklist = ChecklistReader.parse("A", PATH, bytes);

    assertEquals(checklist, ChecklistReader.parse("A", PATH, bytes));
    assertTrue(!checklist.items().isEmpty() || !checklist.findings().isEmpty());
    int lines = lines(bytes);
    checklist.findings().forEach(finding -> check(finding.location(), lines));
    Set<String> ids = new HashSet<>();
    for (Criterion criterion : checklist.criteria()) {
      check(criterion.location(), lines);
      assertTrue(
          !criterion.text().isBlank() || finds(checklist, FindingCode.DOCUMENT_INVALID_ITEM));
      assertTrue(ids.add(criterion.id()) || finds(checklist, FindingCode.DOCUMENT_DUPLICATE_ID));
    }
  }

  private static boolean finds(Checklist checklist, FindingCode code) {
    return checklist.findings().stream().anyMatch(finding -> finding.code() == code);
  }

  private static void check(SourceLocation location, int lines) {
    assertEquals(PATH, location.file());
    assertTrue(location.line() >= 0 && location.line() <= lines, location.toString());
  }

  private static int lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1).length;
  }
}
