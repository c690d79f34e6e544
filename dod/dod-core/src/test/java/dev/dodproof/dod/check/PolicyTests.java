package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.seal.VerdictJson;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies of a project, and phases that only one of its files knows. */
class PolicyTests {

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void copySample() {
    project = SampleProject.in(folder.resolve("project"));
  }

  private PhaseVerdict check() throws CheckException {
    CheckRequest request = Checks.request(project, Checks.PHASE_A);
    return DodCheck.run(
            new CheckRequest(
                request.files(),
                request.selection(),
                PolicyChoice.find(project.root(), project.root(), Optional.empty(), Map.of()),
                request.completeRun(),
                request.sealing(),
                request.time()))
        .verdicts()
        .get(0);
  }

  private PhaseVerdict checkWith(String policy) throws CheckException {
    project.write("dod/policy.yaml", policy);
    project.commitAll();
    project.testAgain();
    return check();
  }

  @Test
  void aCommittedPolicyHolds() throws Exception {
    PhaseVerdict verdict = checkWith("version: 1\nwaivers: {accept: false}\n");

    assertThat(verdict.missing()).isEmpty();
    assertThat(verdict.policy().file()).isEqualTo(Optional.of("dod/policy.yaml"));
    assertThat(verdict.policy().rules().waivers().accepted()).isFalse();
  }

  @Test
  void aPolicyThatAsksForMoreTestsIsNotMetByOne() throws Exception {
    PhaseVerdict verdict = checkWith("version: 1\ntests: {minimum: 2}\n");

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.finding(verdict, "criterion.too_few_tests").expected())
        .isEqualTo("at least 2, as the policy asks");
  }

  @Test
  void assertionsThatOnlyThePolicyKnowsProveNothingWithoutItAndAreSealedWithIt() throws Exception {
    String file = "src/test/java/sample/StoreTests.java";
    String known = "assertEquals(2, 1 + 1);";
    String unknown = "org.junit.platform.commons.util.Preconditions.notNull(this, \"x\");";
    project.write(file, Files.readString(project.file(file)).replace(known, unknown));
    project.compile();
    project.commitAll();
    project.testAgain();

    assertThat(Checks.finding(check(), "criterion.no_assertion").remedy())
        .contains("tests.assertions");
    PhaseVerdict verdict =
        checkWith(
            """
            version: 1
            tests:
              assertions: ['org.junit.platform.commons.util.Preconditions#notNull']
            """);

    assertThat(verdict.missing()).isEmpty();
    assertThat(VerdictJson.of(verdict).at("/policy/rules/tests.assertions").asText())
        .isEqualTo("known libraries, org.junit.platform.commons.util.Preconditions#notNull");
  }

  @Test
  void aPolicyLoosenedTooFarIsNeverProven() throws Exception {
    PhaseVerdict verdict = checkWith("version: 1\nwaivers: {max_days: 10000}\n");

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.finding(verdict, "policy.loosened").found())
        .contains("waivers.max_days: 10000");
  }

  @Test
  void aPolicyThatIsNotCommittedIsNotCommittedWork() throws Exception {
    project.write("dod/policy.yaml", "version: 1\n");

    assertThat(Checks.finding(check(), "git.uncommitted").found()).contains("dod/policy.yaml");
  }

  @Test
  void aPolicyThatGitIgnoresIsNotCommittedWork() throws Exception {
    project.write(".git/info/exclude", "dod/policy.yaml\n");
    project.write("dod/policy.yaml", "version: 1\nattestations: {ancestors: true}\n");

    assertThat(Checks.finding(check(), "git.uncommitted").found()).contains("dod/policy.yaml");
  }

  @Test
  void aPhaseThatOnlyTheGateKnowsIsNamed() throws Exception {
    project.write(".git/info/exclude", "dod/phases.yaml\n");
    project.write("dod/phases.yaml", "phases:\n  PHASE_AA:\n    requires: [PHASE_B]\n");

    PhaseVerdict verdict = check();

    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(Checks.finding(verdict, "gate.unknown_phase").message())
        .contains("PHASE_AA", "one of PHASE_A, PHASE_B");
    assertThat(Checks.finding(verdict, "gate.unknown_phase").location().file())
        .isEqualTo("dod/phases.yaml");
  }

  @Test
  void aPhaseThatOnlyAClaimKnowsIsNamed() throws Exception {
    project.git("mv", "dod/DOD__PHASE_B.md", "PHASE_B.md");
    project.commitAll();
    project.testAgain();

    PhaseVerdict verdict = check();

    assertThat(verdict.missing()).contains("criterion.unknown_phase:PHASE_B");
    assertThat(Checks.finding(verdict, "criterion.unknown_phase").location().file())
        .isEqualTo("src/test/java/sample/StoreTests.java");
  }
}
