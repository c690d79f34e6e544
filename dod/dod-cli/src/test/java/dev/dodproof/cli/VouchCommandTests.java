package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.VerificationKey;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dod attest} and {@code dod waive}. */
class VouchCommandTests {

  @TempDir private Path folder;
  private SampleProject project;
  private Path key;
  private VerificationKey trusted;
  private String tomorrow;

  @BeforeEach
  void commitDocument() throws Exception {
    project = SampleProject.in(folder.resolve("project"));
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of(
            "PHASE_A", "- [ ] Store: atomic write, roundtrip\n- [ ] Handbook reviewed"));
    key = folder.resolve("lead.key");
    trusted = KeyFile.loadOrCreate(key).key().verificationKey();
    tomorrow =
        LocalDate.ofInstant(TimeSource.system().wallTime(), ZoneOffset.UTC).plusDays(1).toString();
    project.commitAll();
  }

  private Call call(String command, String criterion, String reason, String expires) {
    return Call.of(
        project.root(),
        command,
        "--phase=PHASE_A",
        "--criterion=" + criterion,
        "--reason=" + reason,
        "--expires=" + expires,
        "--key=" + key);
  }

  @ParameterizedTest
  @CsvSource({"attest,dod-attest", "waive,dod-waive"})
  void saysWhereTheStatementLiesAndWhoMustBeTrusted(String command, String role) {
    Call call = call(command, "handbook-reviewed", "read it", tomorrow);

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .contains(
            "Signed: " + project.file("dod/attestations/PHASE_A/handbook-reviewed."),
            "namespaces=\"" + role + "\" " + trusted.toOpenSsh("").strip());
    assertThat(call.err()).isEmpty();
  }

  @Test
  void aCriterionMayBeNamedByItsWords() {
    assertThat(call("attest", "Handbook", "read it", tomorrow).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01", "9999-01-01", "tomorrow"})
  void anExpiryThatCannotCountIsRefused(String expires) {
    Call call = call("attest", "handbook-reviewed", "read it", expires);

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.err()).contains("--expires");
    assertThat(project.file("dod/attestations")).doesNotExist();
  }

  @Test
  void aReasonIsNeeded() {
    assertThat(call("waive", "handbook-reviewed", " ", tomorrow).err()).contains("no reason");
  }

  @Test
  void aKeyThatDoesNotExistIsNotMadeOnTheSpot() {
    key = folder.resolve("missing.key");

    assertThat(call("attest", "handbook-reviewed", "read it", tomorrow).err())
        .contains("no key to sign with");
    assertThat(key).doesNotExist();
  }

  @Test
  void helpSaysWhatMustBeTrusted() {
    assertThat(Call.of(folder, "waive", "--help").out())
        .contains("Usage: dod waive", "dod-waive", "--expires");
  }
}
