package dev.dodproof.dod.evidence;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.Evidence;
import java.nio.file.Files;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that only newer platforms can run; each class stands for itself. */
final class NewestPlatformTestCase {

  private NewestPlatformTestCase() {}

  /** A class of which one of two invocations fails. */
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class Template {

    private final int number;

    Template(int number) {
      this.number = number;
    }

    @Test
    @DodCriterion(value = "numbers", phase = "FIXTURE")
    void isNotTwo() {
      assertNotEquals(2, number);
    }

    @Test
    @DodCriterion(value = "passes", phase = "FIXTURE")
    void passes(Evidence evidence) {
      evidence.value("number", number, "");
    }
  }

  /** Publishes a file and a folder by Jupiter's own means. */
  static class Publishing {
    @Test
    @DodCriterion(value = "publishes", phase = "FIXTURE")
    void publishes(TestReporter reporter) {
      reporter.publishFile(
          "log.txt", MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, "opened"));
      reporter.publishDirectory(
          "folder", folder -> Files.writeString(folder.resolve("inner.txt"), "inside"));
    }

    @Test
    void claimsNothing(TestReporter reporter) {
      reporter.publishFile(
          "other.txt", MediaType.TEXT_PLAIN_UTF_8, file -> Files.writeString(file, "other"));
    }
  }
}
