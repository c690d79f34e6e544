package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.check.ReportsLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
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
  void checkIsDueInAProjectOfOneModule() {
    assertThatCode(() -> new CheckMojo().requireDue(Builds.session(last), last))
        .doesNotThrowAnyException();
  }

  @Test
  void checkRefusesAProjectOfSeveralModules() {
    last.getModel().setModules(List.of("a", "b"));

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new CheckMojo().requireDue(Builds.session(last), last))
        .withMessageContainingAll("dod:check", "[a, b]", "dod:aggregate");
  }

  @Test
  void aggregateIsDueWhenAllOthersAreBuilt() {
    MavenSession session = Builds.session(other, last);
    session.getResult().addBuildSummary(new BuildSuccess(other, 1));

    assertThatCode(() -> new AggregateMojo().requireDue(session, last)).doesNotThrowAnyException();
  }

  @Test
  void aggregateRefusesToComeBeforeAnotherModule() {
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new AggregateMojo().requireDue(Builds.session(last, other), last))
        .withMessageContainingAll("dod:aggregate", "not built yet: other", "last");
  }

  @Test
  void aggregateRefusesABuildThatLeavesAModuleOut() {
    MavenProject parent = Builds.project("parent", folder);
    parent.setPackaging("pom");
    MavenSession session = Builds.session(last);
    session.setAllProjects(List.of(parent, other, last));

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new AggregateMojo().requireDue(session, last))
        .withMessageContainingAll("without the modules other ", "-pl or -rf", "build them all");
  }

  private CheckMojo check(MojoExecution.Source source) throws Exception {
    CheckMojo goal = new CheckMojo();
    Builds.inject(goal, "project", last);
    Builds.inject(goal, "session", Builds.session(last));
    Builds.inject(goal, "execution", Builds.execution(source, "<configuration/>"));
    return goal;
  }

  private PrepareMojo prepare() throws Exception {
    PrepareMojo goal = new PrepareMojo();
    Builds.inject(goal, "project", last);
    Builds.inject(goal, "session", Builds.session(last));
    Builds.inject(goal, "execution", Builds.execution());
    return goal;
  }

  @Test
  void prepareTakesEarlierVerdictsOutOfForce() throws Exception {
    Path dod = Files.createDirectories(folder.resolve("target/dod"));
    Files.writeString(dod.resolve("A.dsse.json"), "earlier");

    prepare().execute();

    assertThat(dod.resolve("A.dsse.json")).doesNotExist();
    assertThat(dod.resolve("runs")).isDirectoryContaining(Files::isDirectory);
  }

  @Test
  void prepareWaitsForACheckThatIsUnderWay() throws Exception {
    Path dod = folder.resolve("target/dod");
    boolean refused =
        ReportsLock.holding(
            dod,
            () -> {
              // Whoever is interrupted does not wait, and the lock is not to be had twice.
              Thread.currentThread().interrupt();
              assertThatExceptionOfType(MojoExecutionException.class)
                  .isThrownBy(prepare()::execute)
                  .withMessageContainingAll("dod:prepare: ", "in use", "check.lock");
              return Thread.interrupted();
            });

    assertThat(refused).isTrue();
    assertThat(dod.resolve("runs")).doesNotExist();
  }

  @Test
  void checkRefusesABuildThatIsNoRunOfItsOwn() throws Exception {
    CheckMojo goal = check(MojoExecution.Source.LIFECYCLE);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageContainingAll("dod:prepare has not run", "add the goal prepare");
  }

  @Test
  void checkOnTheCommandLineJudgesTheLatestRun() throws Exception {
    CheckMojo goal = check(MojoExecution.Source.CLI);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("no checklist");
  }

  @Test
  void aRunThatThePomNamesNeedsNoPrepare() throws Exception {
    last.getProperties().setProperty("dod.run.id", "named");
    CheckMojo goal = check(MojoExecution.Source.LIFECYCLE);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageContaining("no checklist");
  }

  @Test
  void reportSaysThatThereIsNoVerdict() throws Exception {
    ReportMojo goal = new ReportMojo();
    Builds.inject(goal, "project", last);
    Builds.inject(goal, "execution", Builds.execution());

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageContainingAll("dod:report: no verdict to report", "*.verdict.json");
  }

  @ParameterizedTest
  @CsvSource({
    "require, proven, 'PROVEN, PARTIAL or DESIGNED'",
    "require, '', 'PROVEN, PARTIAL or DESIGNED'",
    "policy, chain-only, 'strict, dev or the path of a policy file'",
    "policy, STRICT, 'strict, dev or the path of a policy file'"
  })
  void aParameterThatIsNotKnownIsRefused(String parameter, String value, String expected)
      throws Exception {
    CheckMojo goal = check(MojoExecution.Source.LIFECYCLE);
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
    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> new ReportMojo().execute())
        .withMessageContaining("'mojoExecution'");
  }

  private void prepare(MavenSession session, MavenProject project) throws Exception {
    PrepareMojo goal = new PrepareMojo();
    Builds.inject(goal, "session", session);
    Builds.inject(goal, "project", project);
    Builds.inject(goal, "execution", Builds.execution());
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
  void checkJudgesNoRunButThatOfItsBuild() throws Exception {
    writeDocument();
    MavenSession session = Builds.session(last);
    prepare(session, last);
    String own = session.getUserProperties().getProperty("dod.run.id");
    Files.createDirectories(folder.resolve("target/dod/runs/29991231T000000000Z-other"));
    CheckMojo goal = check(MojoExecution.Source.LIFECYCLE);
    Builds.inject(goal, "session", session);

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(goal::execute)
        .withMessageContainingAll(
            "dod: no verdict on this build: found the run 29991231T000000000Z-other",
            own,
            "git worktree add");
  }

  @Test
  void prepareSaysWhereNoRunCanBegin() throws Exception {
    Path runs = folder.resolve("target/dod/runs");
    Files.createDirectories(runs.getParent());
    Files.writeString(runs, "a file in place of the folder");

    assertThatExceptionOfType(MojoExecutionException.class)
        .isThrownBy(() -> prepare().execute())
        .withMessageContainingAll(
            "dod:prepare: the run cannot begin: found " + runs, "not writable (");
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
