package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.PolicyRules;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attestations and waivers from making to verdict, in a real repository. The sample has one
 * criterion that no test claims.
 */
class VouchingTests {

  private static final SigningKey KEY = SigningKey.generate();
  private static final SigningKey STRANGER = SigningKey.generate();
  private static final Instant NOW = TimeSource.system().wallTime();
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private static Path templateFolder;
  private static SampleProject template;

  @TempDir private Path folder;
  private SampleProject project;

  @BeforeAll
  static void commitTrust() {
    template = SampleProject.in(templateFolder.resolve("project"));
    document("- [ ] Handbook reviewed {#handbook}");
    template.write("dod/trust/allowed_signers", trust("dod-attest,dod-waive", KEY));
    template.commitAll();
  }

  private static void document(String more) {
    template.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip\n" + more));
  }

  private static String trust(String roles, SigningKey key) {
    return "lead namespaces=\"" + roles + "\" " + key.verificationKey().toOpenSsh("lead");
  }

  @BeforeEach
  void copyTemplate() {
    project = template.copyTo(folder.resolve("project"));
  }

  private Path make(StatementKind kind, SigningKey key, Instant now, Duration duration)
      throws CheckException {
    return new Vouching(ProjectFiles.below(project.root()), PolicyRules.STANDARD, List.of(key), now)
        .make(kind, "PHASE_A", "handbook", "read by the lead", now.plus(duration));
  }

  private Path attest() throws CheckException {
    return make(StatementKind.ATTEST, KEY, NOW, DAY);
  }

  private PhaseVerdict check() throws CheckException {
    project.commitAll();
    return Checks.check(project);
  }

  private String refused(String code) throws CheckException {
    PhaseVerdict verdict = check();
    assertThat(verdict.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(verdict.missing()).contains("criterion.unclaimed:handbook");
    return Checks.finding(verdict, code).found();
  }

  private static Path signatureOf(Path readable) {
    String name = readable.getFileName().toString();
    return readable.resolveSibling(name.substring(0, name.length() - 5) + ".dsse.json");
  }

  @Test
  void anAttestationCountsOnceItIsCommitted() throws Exception {
    attest();
    assertThat(Checks.check(project).missing())
        .contains("git.uncommitted", "criterion.unclaimed:handbook");

    project.commitAll();
    project.testAgain();
    PhaseVerdict verdict = Checks.check(project);
    assertThat(verdict.missing()).isEmpty();
    assertThat(Files.readString(project.file("target/dod/PHASE_A.verdict.json")))
        .contains("\"attested\" : [\n    \"handbook\"\n  ]", "read by the lead");
    assertThat(Files.readString(project.file("target/dod/report.md")))
        .contains("attested until", "read by the lead");
  }

  @Test
  void aWaiverCountsOnceItIsCommitted() throws Exception {
    make(StatementKind.WAIVE, KEY, NOW, DAY);
    project.commitAll();
    project.testAgain();

    assertThat(Checks.check(project).missing()).isEmpty();
    assertThat(Files.readString(project.file("target/dod/index.html"))).contains("waived until");
  }

  @Test
  void anExpiredOneDoesNotCount() throws Exception {
    make(StatementKind.ATTEST, KEY, NOW.minus(DAY.multipliedBy(3)), DAY);

    assertThat(refused("attestation.expired")).contains("expired at");
  }

  @Test
  void anUnsignedOneDoesNotCount() throws Exception {
    Files.delete(signatureOf(attest()));

    assertThat(refused("attestation.unsigned")).contains("an attestation without its signature");
  }

  @Test
  void oneThatNobodyCanReadDoesNotCount() throws Exception {
    Files.delete(attest());

    assertThat(refused("attestation.invalid")).contains("nobody can read");
  }

  @Test
  void oneSignedByAStrangerDoesNotCount() throws Exception {
    make(StatementKind.ATTEST, STRANGER, NOW, DAY);

    assertThat(refused("attestation.untrusted")).contains("nobody trusted signed");
  }

  @Test
  void trustThatIsNotCommittedIsIgnored() throws Exception {
    make(StatementKind.ATTEST, STRANGER, NOW, DAY);
    project.commitAll();
    project.write("dod/trust/allowed_signers", trust("dod-attest", STRANGER));

    assertThat(Checks.check(project).missing())
        .contains("git.uncommitted", "criterion.unclaimed:handbook")
        .anyMatch(each -> each.startsWith("attestation.untrusted"));
  }

  @Test
  void aKeyTrustedForOneKindOnlyDoesNotCountForTheOther() throws Exception {
    project.write("dod/trust/allowed_signers", trust("dod-waive", KEY));
    project.commitAll();
    attest();

    assertThat(refused("attestation.untrusted")).contains("dod-attest");
  }

  @Test
  void oneWhoseReadableTextWasEditedDoesNotCount() throws Exception {
    Path file = attest();
    Files.writeString(file, Files.readString(file).replace("read by", "blessed by"));

    assertThat(refused("attestation.invalid")).contains("not what was signed");
  }

  @Test
  void theSignatureOfAnotherStatementDoesNotCount() throws Exception {
    Path waiver = make(StatementKind.WAIVE, KEY, NOW, DAY);
    Path file = attest();
    Files.move(signatureOf(waiver), signatureOf(file), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(waiver);

    assertThat(refused("attestation.invalid")).contains("not what was signed");
  }

  @Test
  void oneInTheFolderOfAnotherPhaseDoesNotCount() throws Exception {
    Path file = attest();
    Path other = Files.createDirectories(project.file("dod/attestations/PHASE_B"));
    Files.move(signatureOf(file), other.resolve(signatureOf(file).getFileName()));
    Files.move(file, other.resolve(file.getFileName()));
    project.commitAll();

    PhaseVerdict verdict =
        DodCheck.run(Checks.request(project, new Selection.One("PHASE_B"))).verdicts().get(0);
    assertThat(Checks.finding(verdict, "attestation.invalid").found()).contains("another phase");
  }

  @Test
  void oneAtAnotherCommitDoesNotCount() throws Exception {
    attest();
    project.write("src/main/java/New.java", "class New {}\n");

    assertThat(refused("attestation.other_commit")).contains("more than statements changed");
  }

  @Test
  void oneForAnotherWordingDoesNotCount() throws Exception {
    attest();
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of(
            "PHASE_A",
            "- [ ] Store: atomic write, roundtrip\n- [ ] Handbook reviewed twice {#handbook}"));

    assertThat(refused("attestation.reworded"))
        .contains("from 'Handbook reviewed' to 'Handbook reviewed twice'");
  }

  @Test
  void noDamageOfTheSignedFileIsAccepted() throws Exception {
    Path signature = signatureOf(attest());
    byte[] whole = Files.readAllBytes(signature);
    for (int at = 3; at < whole.length; at += whole.length / 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(signature, damaged);

      PhaseVerdict verdict = check();
      assertThat(verdict.missing())
          .contains("criterion.unclaimed:handbook")
          .anyMatch(each -> each.startsWith("attestation."));
    }
  }

  private void assertRefused(String message, String criterion, Duration duration) {
    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(
            () ->
                new Vouching(
                        ProjectFiles.below(project.root()), PolicyRules.STANDARD, List.of(KEY), NOW)
                    .make(StatementKind.WAIVE, "PHASE_A", criterion, "because", NOW.plus(duration)))
        .withMessageContaining(message);
    assertThat(project.file("dod/attestations")).doesNotExist();
  }

  @Test
  void whatCouldNotCountIsNotMade() throws IOException {
    assertRefused("at the latest", "handbook", DAY.multipliedBy(91));
    assertRefused("after now", "handbook", Duration.ZERO);
    assertRefused("no criterion", "handbuch", DAY);
    assertRefused("several criteria", "store", DAY);
    assertRefused("judges by itself", "activity-event-started", DAY);
    project.write("new.txt", "x");
    assertRefused("uncommitted work: new.txt", "handbook", DAY);
  }

  @Test
  void aCriterionRemovedSinceTheLastSealNeedsAWaiver() throws Exception {
    Checks.check(project);
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip"));
    PhaseVerdict removed = check();
    assertThat(removed.missing()).contains("criterion.removed:handbook");
    assertThat(Checks.check(project).missing()).contains("criterion.removed:handbook");

    new Vouching(
            ProjectFiles.below(project.root()),
            PolicyRules.STANDARD,
            List.of(SealedBy.keyOf(project)),
            NOW)
        .make(StatementKind.WAIVE, "PHASE_A", "handbook", "moved to PHASE_C", NOW.plus(DAY));
    assertThat(check().missing()).anyMatch(each -> each.startsWith("attestation.untrusted"));
  }

  /** The key that sealed the sample: whoever waives must know the earlier verdict. */
  private static final class SealedBy {
    static SigningKey keyOf(SampleProject project) throws Exception {
      return SigningKey.ofPem(
          Files.readString(Checks.home(project).resolve(".dodproof").resolve("seal.key")));
    }
  }

  @Test
  void aCriterionRewordedOrRemovedSinceTheNamedCommitIsNotImplementedByIt() throws Exception {
    String implementing = project.head();
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip again")
            .replace("**Commit SHA**: HEAD", "**Commit SHA**: " + implementing));

    assertThat(check().missing())
        .contains("criterion.removed:handbook")
        .anyMatch(each -> each.startsWith("criterion.reworded:store-roundtrip"));
  }

  @Test
  void aVerdictKeptInTheProjectMustBeGenuine() throws Exception {
    project.write("dod/sealed/PHASE_A.dsse.json", "{}");

    assertThat(refused("seal.earlier_invalid")).contains("no trusted key");
  }
}
