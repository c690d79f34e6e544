package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds, checks and tests of a user who may not write to the folders they write to. */
class UnwritableTargetIT {

  private static final String PHASE = "PHASE_ORDERS";

  private static ExampleProject built;

  private final List<Path> shut = new ArrayList<>();
  private PlainUser user;

  /** By whoever runs this: the other user may not be able to read whence Maven fetches things. */
  @BeforeAll
  static void build() {
    built = ExampleProject.copyOf("ops-hardening", "seal stays");
    ProcessResult build = built.maven("verify");
    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
  }

  @BeforeEach
  void findUser() {
    user = PlainUser.find();
  }

  /** Else nobody could clean up. */
  @AfterEach
  void openFolders() {
    shut.forEach(folder -> allow(folder, "rwxr-xr-x"));
  }

  private void shut(ExampleProject project, String name) {
    Path folder = project.folder().resolve(name);
    allow(folder, "r-xr-xr-x");
    shut.add(folder);
  }

  private static void allow(Path folder, String modes) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(modes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a project with what stands for a verdict of an earlier build. */
  private ExampleProject judged(String name) {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", name);
    project.write("target/dod/" + PHASE + ".dsse.json", "an earlier one\n");
    project.write("target/dod/check.lock", "");
    project.write("target/dod/runs/20010101T000000000Z-earlier/kept.txt", "an earlier one\n");
    return project.ownedBy(user);
  }

  private static void assertStops(ExampleProject project, String... words) {
    ProcessResult build = project.maven("verify");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.out()).contains(words).doesNotContain("\tat ", "T E S T S", "Exception:");
  }

  @Test
  void aBuildStopsWhereAnEarlierSealCannotBePutOutOfForce() {
    ExampleProject project = built.ownedBy(user);
    shut(project, "target/dod");

    assertStops(
        project,
        "dod:prepare: an earlier verdict cannot be put out of force: found "
            + project.folder().resolve("target/dod"),
        "not removable (access denied)",
        "until then the earlier verdict stands, and it says nothing of what is tested now");
    assertThat(project.sealedVerdict(PHASE)).exists();
  }

  @Test
  void aBuildStopsWhereAnEarlierSealCannotBeKeptAside() throws IOException {
    ExampleProject project = judged("last");
    Files.createDirectory(project.folder().resolve("target/dod/last"));
    shut(project, "target/dod/last");

    assertStops(
        project,
        "dod:prepare: an earlier verdict cannot be put out of force: found "
            + project.sealedVerdict(PHASE)
            + " not removable (access denied)");
  }

  @Test
  void aBuildStopsWhereNoRunCanBeginAndLeavesNoVerdict() {
    ExampleProject project = judged("no run");
    shut(project, "target/dod/runs");

    assertStops(
        project,
        "dod:prepare: the run cannot begin: found "
            + project.folder().resolve("target/dod/runs")
            + " not writable (access denied)");
    assertThat(project.sealedVerdict(PHASE)).doesNotExist();
  }

  @Test
  void aBuildStopsWhereTheTargetCannotBeWritten() throws IOException {
    ExampleProject project = judged("no folder");
    delete(project.folder().resolve("target/dod"));
    shut(project, "target");

    assertStops(
        project,
        "found " + project.folder().resolve("target/dod") + " not writable (access denied)");
  }

  @Test
  void aCheckSaysThatAnEarlierVerdictStands() {
    ExampleProject project = judged("check stays");
    shut(project, "target/dod");

    assertNoVerdict(
        project, "dod: an earlier verdict cannot be put out of force: found ", "(access denied)");
  }

  @Test
  void aCheckSaysThatItsVerdictCannotBeWritten() throws IOException {
    ExampleProject project = judged("check nowhere");
    delete(project.folder().resolve("target/dod"));
    shut(project, "target");

    assertNoVerdict(project, "target/dod not writable (access denied)", "--reports-dir");
  }

  private static void assertNoVerdict(ExampleProject project, String... words) {
    ProcessResult check = project.dod("check", "--phase", PHASE);

    assertThat(check.exitCode()).isEqualTo(4);
    assertThat(check.out()).doesNotContain("PROVEN");
    assertThat(lines(check, "dod: ")).singleElement().asString().contains(words);
    assertThat(check.err()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target/dod/runs", "target/dod", "target"})
  void testsPassWithOneLineThatTheyProveNothingWhereTheirRecordCannotBeWritten(String folder)
      throws IOException {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "recorder");
    // What Maven itself writes must go elsewhere, for the folder to be closed.
    project.edit("pom.xml", "<build>", "<build><directory>out</directory>");
    Files.createDirectories(project.folder().resolve(folder));
    ExampleProject owned = project.ownedBy(user);
    shut(owned, folder);

    ProcessResult tests = owned.maven("compiler:compile", "compiler:testCompile", "surefire:test");

    assertThat(tests.exitCode()).as(tests.out() + tests.err()).isZero();
    assertThat(tests.out()).contains("Tests run: 7, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(lines(tests, "[dod] "))
        .singleElement()
        .asString()
        .contains("what this JVM runs proves nothing", "cannot be created", "make its folder");
    assertThat(project.folder().resolve(folder)).isEmptyDirectory();
  }

  @Test
  void testsPassWithOneLineWhereTheirVerdictCannotReplaceAnEarlierOne() {
    ExampleProject project = judged("session");
    shut(project, "target/dod");

    ProcessResult tests =
        project.maven("compiler:compile", "compiler:testCompile", "surefire:test");

    assertThat(tests.exitCode()).as(tests.out() + tests.err()).isZero();
    assertThat(lines(tests, "[dod] "))
        .singleElement()
        .asString()
        .contains("No provisional verdict: an earlier verdict cannot be put out of force: found ");
  }

  private static List<String> lines(ProcessResult result, String start) {
    return Stream.concat(result.out().lines(), result.err().lines())
        .filter(line -> line.contains(start))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
