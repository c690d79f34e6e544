package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.InvocationsTestCase;
import dev.dodproof.junit.recorder.fixture.OutcomesTestCase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

class InputTests {

  @TempDir Path root;
  @TempDir Path elsewhere;
  private PretendJvm jvm;

  @BeforeEach
  void makeModule() throws IOException {
    Files.createDirectories(root.resolve("m/src/main"));
    Files.writeString(root.resolve("m/src/main/A.java"), "class A {}");
    Files.createDirectories(root.resolve("m/target/classes"));
    Files.createDirectories(root.resolve("m/target/test-classes"));
    Files.writeString(root.resolve("m/lib.jar"), "");
    jvm =
        new PretendJvm(root)
            .with("basedir", root.resolve("m").toString())
            .with("java.class.path", path("m/target/test-classes", "m/lib.jar", "m/none"))
            .with("surefire.test.class.path", path("m/target/test-classes", "m/target/classes"))
            .with("jdk.module.path", root + File.pathSeparator + elsewhere);
  }

  @Test
  void sourcesAndClassFoldersBelowTheRootAreNamedOnceWithTheirDigests() {
    jvm.run(OutcomesTestCase.class);

    assertThat(ReadRecord.only(root).last().get("inputs"))
        .isEqualTo(
            List.of(input("m/src"), input("m/target/test-classes"), input("m/target/classes")));
  }

  @Test
  void theDigestIsTakenBeforeTheFirstTestSoThatALaterEditShows() {
    try (LauncherSession session = jvm.open()) {
      session
          .getLauncher()
          .execute(PretendJvm.request(OutcomesTestCase.class), new EditsDuringTheRun());
    }
    Map<?, ?> source = (Map<?, ?>) ((List<?>) ReadRecord.only(root).last().get("inputs")).get(0);

    assertThat(source.get("path")).isEqualTo("m/src");
    assertThat(source.get("sha256")).isNotEqualTo(digest("m/src"));
  }

  @Test
  void aFolderThatCannotBeReadHasNoDigest() throws IOException {
    Path source = root.resolve("m/src");
    Files.createSymbolicLink(source.resolve("circle"), source);
    jvm.run(OutcomesTestCase.class);

    assertThat((List<?>) ReadRecord.only(root).last().get("inputs"))
        .first()
        .isEqualTo(Map.of("path", "m/src", "sha256", "null"));
  }

  @Test
  void withoutAClaimingTestThatRanThereAreNone() {
    jvm.run(OutcomesTestCase.DisabledClass.class, InvocationsTestCase.EmptyFactory.class);

    assertThat(ReadRecord.only(root).last().get("inputs")).isEqualTo(List.of());
  }

  private Map<String, Object> input(String path) {
    return Map.of("path", path, "sha256", digest(path));
  }

  private String digest(String path) {
    return FolderDigest.of(root.resolve(path)).orElseThrow();
  }

  private String path(String... entries) {
    return String.join(
        File.pathSeparator,
        List.of(entries).stream().map(entry -> root.resolve(entry).toString()).toList());
  }

  private final class EditsDuringTheRun implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
      try {
        Files.writeString(root.resolve("m/src/main/A.java"), "class A { int edited; }");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
