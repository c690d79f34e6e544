package dev.dodproof.dod.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.archrules.AcceptedEdits;
import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.archrules.Decommissioning;
import dev.dodproof.archrules.Exactness;
import dev.dodproof.archrules.LockViolation.Kind;
import dev.dodproof.dod.check.CheckException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of a lock: sealed, or not made. */
class LockingTests {

  private static final AcceptedEdits FIX = new AcceptedEdits(LocalDate.of(2026, 3, 1), "a fix");
  private static final Decommissioning MORE =
      new Decommissioning("com.acme.more", LocalDate.of(2026, 3, 1), "replaced too");

  @TempDir private Path home;
  private LockedProject locked;

  @BeforeEach
  void lock() throws Exception {
    locked = LockedProject.in(home);
    locked.repository().write("src/main/java/com/acme/more/More.java", "class More {}");
  }

  private void editTheLockedPackage() {
    locked.repository().write(LockedProject.OLD, "class Old { int edited; }");
  }

  @Test
  void oneMorePackageIsLockedAndSealed() throws Exception {
    locked.locking().add(MORE, Exactness.BYTES);

    assertThat(locked.report().findings()).isEmpty();
    assertThat(DecommissionedLock.read(locked.lockFile()).packages()).hasSize(2);
  }

  @Test
  void nothingIsAddedOverAViolation() throws Exception {
    editTheLockedPackage();
    String before = Files.readString(locked.lockFile());

    assertThatExceptionOfType(LockRefusedException.class)
        .isThrownBy(() -> locked.locking().add(MORE, Exactness.TOKENS))
        .withMessageContainingAll("nothing was locked", "(1)", "dod lock accept")
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.violation().kind())
                    .containsExactly(Kind.FILE_EDITED));
    assertThatExceptionOfType(LockRefusedException.class).isThrownBy(() -> locked.locking().seal());
    assertThat(locked.lockFile()).hasContent(before);
  }

  @Test
  void acceptedEditsAreLockedWithTheirReason() throws Exception {
    editTheLockedPackage();
    locked.locking().accept("com.acme.legacy", FIX);

    assertThat(locked.report().findings()).isEmpty();
    assertThat(DecommissionedLock.read(locked.lockFile()).packages().get(0).accepted())
        .containsExactly(FIX);
  }

  @Test
  void nothingIsAddedToOrAcceptedInALockThatDoesNotFitItsSeal() throws Exception {
    DecommissionedLock.empty().write(locked.lockFile());

    assertThatExceptionOfType(LockRefusedException.class)
        .isThrownBy(() -> locked.locking().add(MORE, Exactness.TOKENS));
    assertThatExceptionOfType(LockRefusedException.class)
        .isThrownBy(() -> locked.locking().accept("com.acme.legacy", FIX));
    locked.locking().seal();
    assertThat(locked.report().findings()).isEmpty();
  }

  @Test
  void sealingMakesAnEmptyLockWhereThereIsNone() throws Exception {
    Files.delete(locked.lockFile());
    Files.delete(locked.seal());
    locked.locking().seal();

    assertThat(locked.report().findings()).isEmpty();
    assertThat(DecommissionedLock.read(locked.lockFile()).packages()).isEmpty();
  }

  @Test
  void sealingBringsAnOlderFormatUpToDate() throws Exception {
    Files.writeString(
        locked.lockFile(),
        """
        dod-decommissioned/v1
        packages: 0
        lock: sha256:7a21441b040d0417479da389bfa873f46db6a4a23c8b0f944b1e507d4984ee6a
        """);
    assertThat(DecommissionedLock.read(locked.lockFile()).version()).isEqualTo(1);
    locked.locking().seal();

    assertThat(locked.lockFile()).content().startsWith(DecommissionedLock.VERSION);
    assertThat(locked.report().findings()).isEmpty();
  }

  @Test
  void whatCannotBeLockedAsAskedIsAWrongCall() throws Exception {
    for (String name : new String[] {"com.acme.legacy", "com.acme.legacy.deep", "com.absent"}) {
      Decommissioning again = new Decommissioning(name, LocalDate.of(2026, 3, 1), "again");
      assertThatExceptionOfType(CheckException.class)
          .isThrownBy(() -> locked.locking().add(again, Exactness.TOKENS))
          .withMessageStartingWith("Package " + name + " was not locked: ");
    }
    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> locked.locking().accept("com.acme.more", FIX))
        .withMessageContaining("expected one of [com.acme.legacy]");
  }

  @Test
  void aLockThatCannotBeWrittenIsAnError() throws Exception {
    Files.createDirectories(locked.seal().resolveSibling("decommissioned.lock.new/in-the-way"));

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> locked.locking().add(MORE, Exactness.TOKENS))
        .withMessageContainingAll("the lock cannot be written", locked.lockFile().toString());
    assertThat(locked.report().findings()).isEmpty();
  }
}
