package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.archrules.LockViolation.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecommissionedLockTests {

  @TempDir Path folder;

  @Test
  void writesTheDocumentedFormat() throws Exception {
    LegacySources sources = LegacySources.in(folder);
    sources.lock();

    String old = JavaTokens.digest("class Old{}");
    String older = JavaTokens.digest("class Older{}");
    String files =
        old + " com/acme/legacy/Old.java\n" + older + " com/acme/legacy/deep/Older.java\n";
    String body =
        """
        dod-decommissioned/v2
        packages: 1
        package: com.acme.legacy
        date: 2026-02-12
        reason: replaced by com.acme.modern
        exactness: tokens
        accepted: 0
        dependents: 0
        digest: %s
        files: 2
        file: %s com/acme/legacy/Old.java
        file: %s com/acme/legacy/deep/Older.java
        members: 0
        """
            .formatted(Sha256.of(files), old, older);
    assertThat(sources.lockFile()).hasContent(body + "lock: " + Sha256.of(body) + "\n");
  }

  @Test
  void readsWhatItWrote() throws Exception {
    LegacySources sources = LegacySources.in(folder);
    DecommissionedLock.lock(
        sources.lockFile(),
        new Decommissioning(
            "com.acme.modern",
            LocalDate.of(2026, 3, 1),
            "nie gebraucht: weg damit",
            Set.of("com.acme.B", "com.acme.A$In")),
        List.of(sources.root()));
    DecommissionedLock written = sources.lock();

    DecommissionedLock read = DecommissionedLock.read(sources.lockFile());

    assertThat(read).isEqualTo(written);
    assertThat(read.packages())
        .extracting(locked -> locked.decision().packageName())
        .containsExactly("com.acme.legacy", "com.acme.modern");
  }

  @Test
  void leavesNoTemporaryFileBehind() throws Exception {
    DecommissionedLock.empty().write(folder.resolve("decommissioned.lock"));

    assertThat(folder).isDirectoryContaining("glob:**decommissioned.lock");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void anEmptyLockSaysSo() throws Exception {
    Path file = folder.resolve("decommissioned.lock");
    DecommissionedLock.empty().write(file);

    assertThat(file).content().startsWith("dod-decommissioned/v2\npackages: 0\nlock: sha256:");
    assertThat(DecommissionedLock.read(file).packages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOCK_VERSION_UNKNOWN | dod-decommissioned/v2 | dod-decommissioned/v3",
        "LOCK_VERSION_UNKNOWN | dod-decommissioned/v2 | ''",
        "LOCK_EDITED          | replaced by           | replaced  by",
        "LOCK_EDITED          | 2026-02-12            | 2026-02-13",
        "LOCK_EDITED          | Old.java              | New.java",
        "LOCK_EDITED          | packages: 1           | packages: 0",
        "LOCK_EDITED          | lock: sha256:         | lock: sha512:",
        "LOCK_MALFORMED       | lock: sha256:         | seal: sha256:",
      })
  void refusesEveryEdit(Kind kind, String found, String replacement) throws Exception {
    LegacySources sources = LegacySources.in(folder);
    sources.lock();
    String text = Files.readString(sources.lockFile());
    assertThat(text).contains(found);
    Files.writeString(sources.lockFile(), text.replace(found, replacement));

    assertRefused(sources.lockFile(), kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "packages: 1                  | packages: 2",
        "packages: 1                  | packages: 01",
        "packages: 1                  | packages: 999999999",
        "packages: 1                  | packages: many",
        "packages: 1                  | packages: -1",
        "package: com.acme.legacy     | package: com..acme",
        "package: com.acme.legacy     | package: com.acme.other",
        "date: 2026-02-12             | date: 2026-02-30",
        "reason: replaced by com.acme.modern | 'reason: '",
        "reason:                      | cause:",
        "dependents: 0                | dependents: 1",
        "files: 2                     | files: 1",
        "files: 2                     | files: 0",
        "com/acme/legacy/Old.java     | ../Old.java",
        "digest: sha256:              | digest: sha256:0",
        "file: sha256:                | 'file: sha256: '",
      })
  void refusesMalformedLinesUnderAFittingDigest(String found, String replacement) throws Exception {
    LegacySources sources = LegacySources.in(folder);
    String whole = LockText.body(sources.lock());
    String body = whole.replace(found, replacement);
    assertThat(body).isNotEqualTo(whole);
    Files.writeString(sources.lockFile(), body + "lock: " + Sha256.of(body) + "\n");

    assertRefused(sources.lockFile(), Kind.LOCK_MALFORMED);
  }

  @Test
  void refusesEveryTruncation() throws Exception {
    LegacySources sources = LegacySources.in(folder);
    sources.lock();
    byte[] whole = Files.readAllBytes(sources.lockFile());

    for (int length = 0; length < whole.length; length++) {
      Files.write(sources.lockFile(), Arrays.copyOf(whole, length));
      assertThatExceptionOfType(DecommissionedLockException.class)
          .as("truncated to %d bytes", length)
          .isThrownBy(() -> DecommissionedLock.read(sources.lockFile()));
    }
  }

  @Test
  void refusesLinesAfterTheDigest() throws Exception {
    Path file = folder.resolve("decommissioned.lock");
    Files.writeString(file, DecommissionedLock.empty().text() + "package: com.acme\n");

    assertRefused(file, Kind.LOCK_EDITED);
  }

  @Test
  void refusesWhatIsNoText() throws Exception {
    Path file = folder.resolve("decommissioned.lock");
    Files.write(file, "dod-decommissioned/v2\n\u00ff".getBytes(StandardCharsets.ISO_8859_1));

    assertRefused(file, Kind.LOCK_UNREADABLE);
  }

  @Test
  void messageSaysWhereWhatWasFoundAndExpectedAndWhatToDo() throws Exception {
    Path file = folder.resolve("decommissioned.lock");
    Files.writeString(file, "dod-decommissioned/v9\n");

    assertThatThrownBy(() -> DecommissionedLock.read(file))
        .hasMessage(
            file
                + ":1: found version 'dod-decommissioned/v9', expected 'dod-decommissioned/v2';"
                + " restore the lock file, or use the version of DoD Proof that wrote it");
  }

  private static void assertRefused(Path file, Kind kind) {
    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(() -> DecommissionedLock.read(file))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .withMessageContaining(file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.legacy", "com.acme.legacy.deep", "com.acme", "com.absent"})
  void refusesToLockWhatIsLockedAlreadyOrHasNoSources(String packageName) throws Exception {
    LegacySources sources = LegacySources.in(folder);
    sources.lock();
    String before = Files.readString(sources.lockFile());
    Decommissioning again = new Decommissioning(packageName, LocalDate.of(2026, 3, 1), "once more");

    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(
            () -> DecommissionedLock.lock(sources.lockFile(), again, List.of(sources.root())))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.LOCK_REFUSED))
        .withMessageStartingWith("Package " + packageName + " was not locked: ");
    assertThat(sources.lockFile()).hasContent(before);
  }

  @Test
  void refusesToLockOverADamagedLock() throws Exception {
    LegacySources sources = LegacySources.in(folder);
    Files.writeString(sources.lockFile(), "");

    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(sources::lock)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.LOCK_VERSION_UNKNOWN));
    assertThat(sources.lockFile()).isEmptyFile();
  }

  @Test
  void refusesToLockLinks(@TempDir Path elsewhere) throws Exception {
    LegacySources sources = LegacySources.in(folder);
    Files.createSymbolicLink(sources.file("com/acme/legacy/linked"), elsewhere);

    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(sources::lock)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.FILE_UNREADABLE));
    assertThat(sources.lockFile()).doesNotExist();
  }

  @Test
  void refusesALockThatIsALink() throws Exception {
    Path elsewhere = folder.resolve("elsewhere.lock");
    DecommissionedLock.empty().write(elsewhere);
    Path link = Files.createSymbolicLink(folder.resolve("decommissioned.lock"), elsewhere);

    assertRefused(link, Kind.LOCK_UNREADABLE);
  }

  @Test
  void refusesALockOfMoreThanSixteenMebibytes() throws Exception {
    Path file = folder.resolve("decommissioned.lock");
    Files.write(file, new byte[16 * 1024 * 1024 + 1]);

    assertRefused(file, Kind.LOCK_UNREADABLE);
  }

  @Test
  void acceptedEditsAreLockedWithTheirReasons() throws Exception {
    LegacySources sources = LegacySources.in(folder);
    sources.lock();
    AcceptedEdits first = new AcceptedEdits(LocalDate.of(2026, 3, 1), "security fix");
    AcceptedEdits second = new AcceptedEdits(LocalDate.of(2026, 3, 2), "and its test");
    CodeFolders code = new CodeFolders(List.of(sources.root()), List.of());
    sources.write("com/acme/legacy/Old.java", "class Old { int fixed; }");

    DecommissionedLock.accept(sources.lockFile(), "com.acme.legacy", first, code);
    DecommissionedLock.accept(sources.lockFile(), "com.acme.legacy", second, code);

    assertThat(sources.violations()).isEmpty();
    assertThat(DecommissionedLock.read(sources.lockFile()).packages())
        .singleElement()
        .satisfies(locked -> assertThat(locked.decision()).isEqualTo(LegacySources.DECISION))
        .satisfies(locked -> assertThat(locked.accepted()).containsExactly(first, second));
  }

  @Test
  void refusesToAcceptEditsOfAPackageThatIsNotLocked() throws Exception {
    LegacySources sources = LegacySources.in(folder);
    sources.lock();
    AcceptedEdits edits = new AcceptedEdits(LocalDate.of(2026, 3, 1), "security fix");
    CodeFolders code = new CodeFolders(List.of(sources.root()), List.of());

    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(
            () -> DecommissionedLock.accept(sources.lockFile(), "com.acme.modern", edits, code))
        .withMessage(
            "No edits of package com.acme.modern were accepted: found no such package in the lock;"
                + " expected one of [com.acme.legacy]; name a package that is locked");
  }

  @Test
  void refusesToLockTheTokensOfWhatIsNoJavaAndSaysInWhichLine() throws Exception {
    LegacySources sources = LegacySources.in(folder);
    sources.write("com/acme/legacy/Broken.java", "class Broken {\n  /* no end\n}\n");

    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(sources::lock)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.FILE_UNREADABLE))
        .withMessage(
            sources.file("com/acme/legacy/Broken.java")
                + ":2 of a decommissioned package is no Java source: found a comment without end;"
                + " expected tokens of Java; restore it, or lock the package byte by byte");
    DecommissionedLock.lock(
        sources.lockFile(),
        LegacySources.DECISION,
        Exactness.BYTES,
        new CodeFolders(List.of(sources.root()), List.of()));
    assertThat(sources.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'',reason", "a..b,reason", "1a,reason", "a.b,''", "a.b,' x'", "a.b,'x\ny'"})
  void refusesDecisionsThatCannotBeWritten(String packageName, String reason) {
    assertThatThrownBy(() -> new Decommissioning(packageName, LocalDate.of(2026, 3, 1), reason))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
