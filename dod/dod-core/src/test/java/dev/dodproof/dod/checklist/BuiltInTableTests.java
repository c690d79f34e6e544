package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInTableTests {

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Checker result != PROVEN",
        "Auto-Checker result = PARTIAL",
        "Activity event: not started",
        "Activity event: started twice",
        "An activity event: started",
        "No commit referenced",
        "Commit referenced in the ticket",
        "No prerequisite phases required?",
        "All phases PROVEN",
        "Activity event started",
        "prerequisites",
        "Feature implemented",
        "Activity event:"
      })
  void doesNotRecogniseWhatOnlyResemblesARow(String text) {
    assertThat(BuiltInTable.recognise(text)).isEmpty();
  }

  @Test
  void recognisesEachClauseOfOneItem() {
    Checklist checklist =
        Documents.withItems(root, "- [ ] Activity event: `started`, `completed`, `verified`\n");

    assertThat(checklist.criteria())
        .extracting(criterion -> criterion.builtIn().orElseThrow())
        .containsExactly(
            BuiltInCriterion.ACTIVITY_STARTED,
            BuiltInCriterion.ACTIVITY_COMPLETED,
            BuiltInCriterion.ACTIVITY_VERIFIED);
  }
}
