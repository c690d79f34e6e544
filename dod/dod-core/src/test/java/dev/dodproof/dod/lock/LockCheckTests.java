package dev.dodproof.dod.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.LockViolation.Kind;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock with its seal, and git's explanations. */
class LockCheckTests {

  private static final String EDITED = "package com.acme.legacy;\nclass Old { int edited; }\n";

  @TempDir private Path home;
  private LockedProject locked;

  @BeforeEach
  void lock() throws Exception {
    locked = LockedProject.in(home);
  }

  @Test
  void anUntouchedPackageUnderATrustedSealIsClean() throws Exception {
    LockReport report = locked.report();

    assertThat(report.findings()).isEmpty();
    assertThat(report.seal()).isEqualTo("verified, by " + locked.key().verificationKey().keyId());
  }

  @Test
  void anEditComesWithTheCommitsThatMadeIt() throws Exception {
    locked.repository().write(LockedProject.OLD, EDITED);
    String commit = locked.repository().commit("Just one field");
    locked.repository().write(LockedProject.OLD, EDITED.replace("int", "long"));
    String date = locked.repository().git("log", "-1", "--format=%as");

    List<LockFinding> findings = locked.report().findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("FILE_EDITED: com/acme/legacy/Old.java was edited"),
            line ->
                assertThat(line)
                    .isEqualTo("  " + LockedProject.OLD + ": in the work tree, not committed"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "  %s: by commit %s of %s (Just one field)"
                            .formatted(LockedProject.OLD, commit.substring(0, 12), date)));
  }

  @Test
  void anAdditionAndADeletionAreExplainedToo() throws Exception {
    locked.repository().write("src/main/java/com/acme/legacy/New.java", "class New {}");
    Files.delete(locked.repository().folder().resolve(LockedProject.OLD));
    String commit = locked.repository().commit("Swap").substring(0, 12);

    assertThat(locked.report().findings())
        .extracting(finding -> finding.violation().kind(), finding -> finding.edits().size())
        .containsExactly(tuple(Kind.FILE_ADDED, 1), tuple(Kind.FILE_DELETED, 1));
    assertThat(locked.report().findings())
        .allSatisfy(finding -> assertThat(finding.edits().get(0)).contains("by commit " + commit));
  }

  @Test
  void withoutGitTheSameViolationsAreFound() throws Exception {
    locked.repository().write(LockedProject.OLD, EDITED);
    Files.move(locked.repository().folder().resolve(".git"), home.resolve("elsewhere"));

    assertThat(locked.report().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.violation().kind()).isEqualTo(Kind.FILE_EDITED))
        .satisfies(finding -> assertThat(finding.edits()).isEmpty());
  }

  private void rewriteTheLockWithAFittingDigest() throws Exception {
    DecommissionedLock.empty().write(locked.lockFile());
  }

  @Test
  void aLockThatWasWrittenAnewDoesNotFitItsSealWhoeverLooks() throws Exception {
    rewriteTheLockWithAFittingDigest();

    for (LockReport report : List.of(locked.report(), locked.reportWithOwn())) {
      assertThat(report.findings())
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.violation().toString())
                      .startsWith(
                          "LOCK_NOT_SEALED: " + locked.seal() + ": found a seal of another"));
    }
  }

  @Test
  void aSealOfAStrangerCountsForNothing() throws Exception {
    rewriteTheLockWithAFittingDigest();
    SigningKey stranger = SigningKey.generate();
    LockSeal.write(locked.lockFile(), DecommissionedLock.read(locked.lockFile()), stranger);

    assertThat(LockedProject.kinds(locked.report())).containsExactly(Kind.LOCK_NOT_SEALED);
    LockReport undemanded = locked.reportWithOwn(locked.key().verificationKey());
    assertThat(undemanded.findings()).isEmpty();
    assertThat(undemanded.seal())
        .isEqualTo(
            "by "
                + stranger.verificationKey().keyId()
                + ", not verified; name trusted keys to verify it");
  }

  @Test
  void aSealThatOnlyNamesTheTrustedKeyIsRefusedWhoeverLooks() throws Exception {
    String genuine = locked.key().verificationKey().keyId();
    SigningKey stranger = SigningKey.generate();
    DecommissionedLock lock = DecommissionedLock.read(locked.lockFile());
    LockSeal.write(locked.lockFile(), lock, stranger);
    Files.writeString(
        locked.seal(),
        Files.readString(locked.seal()).replace(stranger.verificationKey().keyId(), genuine));

    assertThat(LockedProject.kinds(locked.report())).containsExactly(Kind.LOCK_NOT_SEALED);
    assertThat(LockedProject.kinds(locked.reportWithOwn(locked.key().verificationKey())))
        .containsExactly(Kind.LOCK_NOT_SEALED);
  }

  @Test
  void aMissingSealIsAViolationIfOneIsDemanded() throws Exception {
    Files.delete(locked.seal());

    assertThat(LockedProject.kinds(locked.report())).containsExactly(Kind.LOCK_NOT_SEALED);
    assertThat(locked.reportWithOwn().findings()).isEmpty();
    assertThat(locked.reportWithOwn().seal()).isEqualTo("none; dod lock seal makes one");
  }

  @Test
  void aDamagedSealIsAViolationInAnyCase() throws Exception {
    byte[] whole = Files.readAllBytes(locked.seal());
    byte[] otherType =
        Envelope.sign("text/plain", Envelope.parse(whole).payload(), locked.key()).toJson();
    List<byte[]> damaged =
        List.of(
            new byte[0],
            "garbage".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(whole, whole.length - 1),
            new byte[100_000],
            otherType);
    for (byte[] bytes : damaged) {
      Files.write(locked.seal(), bytes);

      assertThat(LockedProject.kinds(locked.reportWithOwn())).containsExactly(Kind.LOCK_NOT_SEALED);
    }
    Files.delete(locked.seal());
    Files.createSymbolicLink(locked.seal(), Files.write(home.resolve("genuine"), whole));

    assertThat(LockedProject.kinds(locked.report())).containsExactly(Kind.LOCK_NOT_SEALED);
  }

  @Test
  void aDamagedOrMissingLockIsOneViolation() throws Exception {
    Files.writeString(locked.lockFile(), "dod-decommissioned/v7\n");
    assertThat(LockedProject.kinds(locked.report())).containsExactly(Kind.LOCK_VERSION_UNKNOWN);
    Files.delete(locked.lockFile());

    assertThat(LockedProject.kinds(locked.report())).containsExactly(Kind.LOCK_MISSING);
    assertThat(locked.report().seal()).isEqualTo("not checked, because the lock cannot be used");
  }

  @Test
  void trustInNobodyIsNoDemand() {
    assertThatThrownBy(() -> LockTrust.in(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
