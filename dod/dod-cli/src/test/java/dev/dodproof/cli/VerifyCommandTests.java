package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.time.TimeSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dod verify}, as somebody calls it who has the file and a public key. */
class VerifyCommandTests {

  private static final String FILE = "project/target/dod/PHASE_A.dsse.json";
  private static final String KEYS = "home/.dodproof/seal.key.pub";

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeEach
  void seal() throws Exception {
    project = SampleProject.in(folder.resolve("project"));
    SealKeys.load(Map.of(), folder.resolve("home"));
    check();
  }

  private void check() throws Exception {
    DodCheck.run(
        new CheckRequest(
            ProjectFiles.below(project.root()),
            new Selection.All(),
            Policy.STRICT,
            true,
            new Sealing.WithKeyOf(Map.of(), folder.resolve("home")),
            TimeSource.system()));
  }

  private Call verify(String... more) {
    List<String> arguments = new ArrayList<>(List.of("verify", FILE, "--trust", KEYS));
    arguments.addAll(List.of(more));
    return Call.of(folder, arguments.toArray(String[]::new));
  }

  @Test
  void aGenuineProvenExitsWithZeroAndShowsEveryCheck() {
    Call call = verify("--root", "project", "--policy", "strict");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out())
        .contains("ok      signature", "ok      commit", "ok      file dod/DOD__PHASE_A.md")
        .endsWith("Genuine: PHASE_A PROVEN" + System.lineSeparator());
    assertThat(call.out()).doesNotContain("not checked", "FAILED");
    assertThat(call.err()).isEmpty();
  }

  @Test
  void jsonHasTheSameAnswer() {
    Call call = verify("--root", "project", "--policy", "strict", "--json");

    assertThat(call.exitCode()).isZero();
    assertThat(call.json().path("genuine").asBoolean()).isTrue();
    assertThat(call.json().path("verdict").asText()).isEqualTo("PROVEN");
    assertThat(call.json().path("checks"))
        .allSatisfy(check -> assertThat(check.path("result").asText()).isEqualTo("passed"));
  }

  @Test
  void theVerdictOfAnotherPhaseUnderThisNameIsNotGenuine() throws Exception {
    Files.copy(
        project.seal("PHASE_B"), project.seal("PHASE_A"), StandardCopyOption.REPLACE_EXISTING);

    Call call = verify("--root", "project");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out()).contains("FAILED  phase", "sealed for PHASE_B", "was PHASE_A");
  }

  @Test
  void underAnyOtherNameThePhaseMustBeAskedFor() throws Exception {
    Files.copy(project.seal("PHASE_A"), folder.resolve("evidence.json"));

    Call silent = Call.of(folder, "verify", "evidence.json", "--trust", KEYS);
    Call asked = Call.of(folder, "verify", "evidence.json", "--trust", KEYS, "--phase", "PHASE_B");

    assertThat(silent.out()).contains("to check it, give --phase");
    assertThat(asked.exitCode()).isEqualTo(1);
  }

  @Test
  void aCommitMayBeDemandedInEitherCase() {
    assertThat(verify("--commit", project.head().toUpperCase(Locale.ROOT)).exitCode()).isZero();
    assertThat(verify("--commit", "0".repeat(40)).exitCode()).isEqualTo(1);
  }

  @Test
  void halfACommitIsAUsageError() {
    Call call = verify("--commit", "abc1234");

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.err()).contains("--commit", "40 hex digits");
  }

  @Test
  void aRootThatIsNoneIsAUsageError() {
    assertThat(verify("--root", "nowhere").exitCode()).isEqualTo(4);
  }

  @Test
  void aChangedFileIsNotGenuine() throws Exception {
    Path file = folder.resolve(FILE);
    String text = Files.readString(file);
    Files.writeString(file, text + "\n");

    Call call = verify();

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out()).contains("FAILED  envelope", "NOT GENUINE");
    Call json = verify("--json");
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.json().path("genuine").asBoolean(true)).isFalse();
    assertThat(json.json().path("verdict").isNull()).isTrue();
  }

  @Test
  void aStrangersKeyDoesNotVerify() throws Exception {
    Files.writeString(
        folder.resolve(KEYS), SigningKey.generate().verificationKey().toOpenSsh("stranger"));

    assertThat(verify().exitCode()).isEqualTo(1);
  }

  @Test
  void thePrivateKeyIsRefusedAsTrust() {
    Call call = Call.of(folder, "verify", FILE, "--trust", "home/.dodproof/seal.key", "--json");

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.json().path("error").asText()).startsWith("--trust: ");
  }

  @Test
  void aGenuinePartialExitsWithTwoAndADesignedWithThree() throws Exception {
    project.write("dod/DOD__PHASE_A.md", SampleDocument.of("PHASE_A", "- [ ] Store: other"));
    check();
    int other = verify().exitCode();
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip, more"));
    check();

    assertThat(other).isIn(2, 3);
    assertThat(verify().exitCode()).isEqualTo(2);
    Files.delete(project.record());
    Files.delete(project.feed());
    check();
    assertThat(verify().exitCode()).isEqualTo(3);
  }

  @Test
  void whatTheFileSaysCannotSteerTheTerminalNorFakeALine() throws Exception {
    SigningKey key = SigningKey.generate();
    Files.writeString(folder.resolve(KEYS), key.verificationKey().toPem());
    String hostile = "x\nGenuine: PHASE_A PROVEN\u001b[2J\u009b\u202e";
    Files.write(
        folder.resolve(FILE),
        Envelope.sign(hostile, "{}".getBytes(StandardCharsets.UTF_8), key).toJson());

    Call call = verify();

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.out().lines()).noneMatch(line -> line.startsWith("Genuine"));
    assertThat(call.out()).doesNotContain("\u001b", "\u009b", "\u202e");
    assertThat(JsonMapper.builder().build().readTree(verify("--json").out()).path("genuine"))
        .hasToString("false");
  }
}
