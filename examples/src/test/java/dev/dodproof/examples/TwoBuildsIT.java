package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Two builds at once in one folder. Who wins depends on the machine; what must hold does not: a
 * build passes by its own tests only, and what is left is no seal, or a genuine one.
 */
class TwoBuildsIT {

  private static final String PHASE = "PHASE_ORDERS";
  private static final String PROVEN = PHASE + ": PROVEN";

  @Test
  void eachPassesByItsOwnTestsAndNoSealIsLeftThatIsNotGenuine() throws Exception {
    ExampleProject project = project();

    atOnce(project, List.of("verify"), List.of("verify")).forEach(TwoBuildsIT::assertClear);
    assertNoSealButAGenuineOne(project);

    List<ProcessResult> builds =
        atOnce(
            project,
            List.of("verify", "-Dmaven.test.failure.ignore", "-Dfails=yes"),
            List.of("verify"));
    builds.forEach(TwoBuildsIT::assertClear);
    assertThat(builds.get(0).exitCode()).as(builds.get(0).out()).isNotZero();
    assertThat(builds.get(0).out()).doesNotContain(PROVEN);
    assertNoSealButAGenuineOne(project);
    if (Files.exists(project.sealedVerdict(PHASE))) {
      JsonNode verdict = project.verdict(PHASE);
      boolean ofTheFailing = builds.get(0).out().contains("Run " + run(verdict) + " of ");
      assertThat(ofTheFailing && verdict.path("verdict").asText().equals("PROVEN")).isFalse();
    }
  }

  /** A project with a sealed verdict of an earlier build, and with all that a build needs. */
  private static ExampleProject project() {
    ExampleProject project = ExampleProject.copyOf("ops-hardening", "two builds");
    project.edit(
        "src/test/java/com/example/ops/OperationsTests.java",
        "990).length > 0);",
        "990).length > 0);\n    assertEquals(null, System.getProperty(\"fails\"));");
    project.commit();
    ProcessResult build = project.maven("verify");
    assertThat(build.exitCode()).as(build.out() + build.err()).isZero();
    return project;
  }

  @SafeVarargs
  private static List<ProcessResult> atOnce(ExampleProject project, List<String>... commands)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(commands.length);
    ExecutorService threads = Executors.newFixedThreadPool(commands.length);
    try {
      List<Callable<ProcessResult>> builds = new ArrayList<>();
      for (List<String> command : commands) {
        builds.add(
            () -> {
              start.await();
              return project.maven(command.toArray(String[]::new));
            });
      }
      List<ProcessResult> results = new ArrayList<>();
      for (Future<ProcessResult> ended : threads.invokeAll(builds)) {
        results.add(ended.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void assertClear(ProcessResult build) {
    if (build.exitCode() == 0) {
      assertThat(build.out()).contains(PROVEN);
    } else {
      assertThat(build.out()).contains("[ERROR] Failed to execute goal");
    }
  }

  private static void assertNoSealButAGenuineOne(ExampleProject project) {
    if (!Files.exists(project.sealedVerdict(PHASE))) {
      return;
    }
    ProcessResult verify =
        project.dod(
            "verify",
            project.sealedVerdict(PHASE).toString(),
            "--trust",
            project.publicKey().toString(),
            "--root",
            project.folder().toString());
    JsonNode verdict = project.verdict(PHASE);
    assertThat(verify.out() + verify.err())
        .contains("Genuine: " + PHASE + " " + verdict.path("verdict").asText());
    assertThat(verdict.path("run").path("records"))
        .allSatisfy(
            record ->
                assertThat(record.path("path").asText()).contains("/runs/" + run(verdict) + "/"));
  }

  private static String run(JsonNode verdict) {
    return verdict.path("run").path("run_id").asText();
  }
}
