package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.project.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The user guide says what the code does. */
final class InventoryGuideTests {

  private static String guide = "";

  @BeforeAll
  static void readGuide() throws IOException {
    guide = Files.readString(ProjectRoot.find(Path.of("")).resolve("docs/guide/inventory.md"));
  }

  @Test
  void everyReasonOfAGhostIsListed() {
    assertThat(
            List.of(
                "it is not a test: no test annotation",
                "it is private",
                "it is static",
                "it returns a value (int)",
                "it is a test factory and returns no tests",
                "it is not public, which JUnit 4 demands",
                "is local or anonymous",
                "is an inner class without @Nested",
                "has @Nested and is static",
                "which never runs",
                "is abstract and has no concrete subclass",
                "override it without the claim",
                "has no test",
                "it only includes other rules"))
        .allSatisfy(reason -> assertThat(guide).contains(reason));
  }
}
