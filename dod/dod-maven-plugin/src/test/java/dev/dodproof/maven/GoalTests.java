package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goals, up to the point where they read the project. */
class GoalTests {

  @TempDir private Path folder;
  private MavenProject last;
  private MavenProject other;

  @BeforeEach
  void makeProjects() {
    last = Builds.project("last", folder);
    other = Builds.project("other", folder.resolve("other"));
  }

  @Test
  void checkIsDueInAProjectOfOneModule() throws Exception {
    assertThat(new CheckMojo().isDue(Builds.session(last), last)).isTrue();
  }

  @Test
  void checkRefusesAProjectOfSeveralModules() {
    last.getModel().setModules(List.of("a", "b"));

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new CheckMojo().isDue(Builds.session(last), last))
        .withMessageContainingAll("dod:check", "[a, b]", "dod:aggregate");
  }

  @Test
  void aggregateIsDueWhenAllOthersAreBuilt() throws Exception {
    MavenSession session = Builds.session(other, last);
    session.getResult().addBuildSummary(new BuildSuccess(other, 1));

    assertThat(new AggregateMojo().isDue(session, last)).isTrue();
  }

  @Test
  void aggregateRefusesToComeBeforeAnotherModule() {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new AggregateMojo().isDue(Builds.session(last, other), last))
        .withMessageContainingAll("dod:aggregate", "not built yet: other", "last");
  }

  @ParameterizedTest
  @CsvSource({
    "require, proven, 'PROVEN, PARTIAL or DESIGNED'",
    "require, '', 'PROVEN, PARTIAL or DESIGNED'",
    "policy, chain-only, strict or dev",
    "policy, STRICT, strict or dev"
  })
  void aParameterThatIsNotKnownIsRefused(String parameter, String value, String expected)
      throws Exception {
    CheckMojo goal = new CheckMojo();
    Builds.inject(goal, "project", last);
    Builds.inject(goal, "session", Builds.session(last));
    Builds.inject(goal, parameter, value);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessage(
            "dod: parameter %s: found '%s', expected %s".formatted(parameter, value, expected));
  }

  @Test
  void aGoalWithoutProjectSaysWhatMavenDidNotDo() {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new CheckMojo().execute())
        .withMessageContaining("'project'");
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new PrepareMojo().execute())
        .withMessageContaining("'session'");
  }

  private void prepare(MavenSession session, MavenProject project) throws Exception {
    PrepareMojo goal = new PrepareMojo();
    Builds.inject(goal, "session", session);
    Builds.inject(goal, "project", project);
    goal.execute();
  }

  private void writeDocument() throws Exception {
    Files.createDirectories(folder.resolve("dod"));
    Files.writeString(folder.resolve("dod/DOD__PHASE_A.md"), "# DoD\n");
  }

  @Test
  void prepareGivesEveryModuleOfABuildTheSameRunId() throws Exception {
    writeDocument();
    MavenSession session = Builds.session(other, last);

    prepare(session, other);
    String first = session.getUserProperties().getProperty("dod.run.id");
    prepare(session, last);

    assertThat(first).matches("\\d{8}T\\d{9}Z-[0-9a-f]{8}");
    assertThat(session.getUserProperties()).containsEntry("dod.run.id", first);
  }

  @Test
  void prepareRefusesARunIdThatWasGiven() throws Exception {
    writeDocument();
    MavenSession session = Builds.session(last);
    session.getUserProperties().setProperty("dod.run.id", "given");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> prepare(session, last))
        .withMessageContaining("-Ddod.run.id=given")
        .withMessageContaining("leave it out");
  }

  @Test
  void prepareRemovesEarlierVerdictsAtTheRootFromAnyModule() throws Exception {
    writeDocument();
    Files.createDirectories(folder.resolve("other"));
    Files.createDirectories(folder.resolve("target/dod"));
    Path seal = Files.writeString(folder.resolve("target/dod/PHASE_A.dsse.json"), "old");

    prepare(Builds.session(other), other);

    assertThat(seal).doesNotExist();
  }

  @Test
  void prepareFailsWhereAnEarlierVerdictStays() throws Exception {
    writeDocument();
    Path seal = Files.createDirectories(folder.resolve("target/dod/PHASE_A.dsse.json"));
    Files.writeString(seal.resolve("file"), "x");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> prepare(Builds.session(last), last))
        .withMessageContainingAll("dod:prepare", seal.toString(), "remove it by hand");
  }
}
