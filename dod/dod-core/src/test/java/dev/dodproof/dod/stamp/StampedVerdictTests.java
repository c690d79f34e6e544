package dev.dodproof.dod.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.check.CheckOutcome;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.sample.LoopbackAuthority;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.seal.VerdictVerifier;
import dev.dodproof.dod.seal.VerificationOptions;
import dev.dodproof.dod.seal.VerificationReport;
import dev.dodproof.dod.seal.VerificationStep;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Verdict;
import dev.dodproof.ops.seal.VerificationKey;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a time stamp beside a sealed verdict is worth. */
class StampedVerdictTests {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  @TempDir private Path folder;
  private SampleProject project;
  private List<VerificationKey> keys;
  private Instant judged;
  private LoopbackAuthority authority;

  @BeforeEach
  void seal() throws Exception {
    project = SampleProject.in(folder.resolve("project"));
    CheckOutcome outcome = check();
    keys = outcome.key().orElseThrow().verificationKeys();
    judged = outcome.verdicts().get(0).judgedAt();
    authority = LoopbackAuthority.at(judged.plusSeconds(60));
  }

  private CheckOutcome check() throws Exception {
    return DodCheck.run(
        new CheckRequest(
            ProjectFiles.below(project.root()),
            new Selection.One("PHASE_A"),
            Policy.STRICT,
            true,
            new Sealing.WithKeyOf(Map.of(), folder.resolve("home")),
            TimeSource.system()));
  }

  @AfterEach
  void close() {
    authority.close();
  }

  private void stamp() throws Exception {
    TimeStamp stamp = StampClient.stamp(sealed(), authority.uri());
    Files.write(project.file("target/dod/PHASE_A.tsq"), stamp.request());
    Files.write(project.file("target/dod/PHASE_A.tsr"), stamp.response());
  }

  private byte[] sealed() throws Exception {
    return Files.readAllBytes(project.seal("PHASE_A"));
  }

  private VerificationReport verify(TrustedSigners signers) throws Exception {
    return VerdictVerifier.verify(
        sealed(),
        VerificationOptions.trusting(signers)
            .beside(project.file("target/dod"))
            .stampedBy(
                TrustedAuthorities.read(authority.writeCertificate(folder.resolve("tsa.pem")))));
  }

  private TrustedSigners revokedFrom(Instant instant) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (VerificationKey key : keys) {
      lines.append("ci revoked=\"%s\" %s".formatted(TIME.format(instant), key.toOpenSsh("")));
    }
    return TrustedSigners.read(Files.writeString(folder.resolve("keys"), lines.toString()));
  }

  private static void refused(VerificationReport report, String reason) {
    assertThat(report.genuine()).isFalse();
    assertThat(report.steps())
        .last()
        .satisfies(step -> assertThat(step.name() + ": " + step.detail()).contains(reason));
  }

  @Test
  void aStampedVerdictIsGenuineAndItsTimeIsShown() throws Exception {
    stamp();

    VerificationReport report = verify(TrustedSigners.of(keys));

    assertThat(report.verdict()).contains(Verdict.PROVEN);
    assertThat(report.steps())
        .filteredOn(step -> step.name().equals("time stamp"))
        .singleElement()
        .satisfies(step -> assertThat(step.detail()).contains("saw this file at"));
  }

  @Test
  void aMissingStampIsRefusedWhereOneIsDemanded() throws Exception {
    refused(verify(TrustedSigners.of(keys)), "time stamp: found no PHASE_A.tsq and PHASE_A.tsr");
  }

  @Test
  void aStampNobodyIsTrustedForIsSaid() throws Exception {
    stamp();

    VerificationReport report =
        VerdictVerifier.verify(
            sealed(),
            VerificationOptions.trusting(TrustedSigners.of(keys))
                .beside(project.file("target/dod")));

    assertThat(report.genuine()).isTrue();
    assertThat(report.steps())
        .filteredOn(step -> step.name().equals("time stamp"))
        .extracting(VerificationStep::result)
        .containsExactly(VerificationStep.Result.NOT_CHECKED);
  }

  @Test
  void theStampOfAnEarlierVerdictIsRefused() throws Exception {
    TimeStamp stamp = StampClient.stamp(new byte[] {1}, authority.uri());
    Files.write(project.file("target/dod/PHASE_A.tsq"), stamp.request());
    Files.write(project.file("target/dod/PHASE_A.tsr"), stamp.response());

    refused(
        verify(TrustedSigners.of(keys)), "time stamp: found a request for the stamp of another");
  }

  @Test
  void aStampOlderThanTheVerdictSaysOfItselfIsRefused() throws Exception {
    authority.setTime(judged.minus(Duration.ofMinutes(6)));
    stamp();

    refused(verify(TrustedSigners.of(keys)), "time: found a time stamp older than the verdict");
  }

  @Test
  void onlyAStampSavesTheSealOfARevokedKey() throws Exception {
    TrustedSigners revoked = revokedFrom(judged.plus(Duration.ofDays(1)));

    refused(
        VerdictVerifier.verify(sealed(), VerificationOptions.trusting(revoked)), "trust: found");
    stamp();
    assertThat(verify(revoked).genuine()).isTrue();
    authority.setTime(judged.plus(Duration.ofDays(2)));
    stamp();
    refused(verify(revoked), "revoked from");
  }

  @Test
  void aNewRunVoidsTheStamp() throws Exception {
    stamp();

    check();

    assertThat(project.file("target/dod/PHASE_A.tsr")).doesNotExist();
    assertThat(project.file("target/dod/PHASE_A.tsq")).doesNotExist();
  }
}
