package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecommissionedPackagesTests {

  private static final String OLD = "com/acme/legacy/Old.java";
  private static final String OLDER = "com/acme/legacy/deep/Older.java";

  @TempDir Path folder;
  private LegacySources sources;

  @BeforeEach
  void lockThePackage() throws Exception {
    sources = LegacySources.in(folder);
    sources.lock();
  }

  private AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> assertViolations() {
    return assertThat(sources.violations()).extracting(LockViolation::kind, LockViolation::subject);
  }

  @Test
  void acceptsUntouchedSources() {
    assertThatCode(
            () ->
                DecommissionedPackages.at(sources.lockFile()).underSources(sources.root()).check())
        .doesNotThrowAnyException();
  }

  @Test
  void acceptsEditsOfOtherPackages() throws IOException {
    sources.write("com/acme/modern/New.java", "class New { int edited; }\n");
    sources.write("com/acme/legacyx/Added.java", "class Added {}\n");

    assertViolations().isEmpty();
  }

  @Test
  void acceptsOtherLineEnds() throws IOException {
    sources.write(OLDER, "class Older {\r\n}\r\n");
    Files.writeString(
        sources.lockFile(), Files.readString(sources.lockFile()).replace("\n", "\r\n"));

    assertViolations().isEmpty();
  }

  @Test
  void reportsEveryEditAdditionAndDeletionAndNothingElse() throws IOException {
    sources.write(OLD, "class Old { int edited; }\n");
    Files.delete(sources.file(OLDER));
    sources.write("com/acme/legacy/Added.java", "class Added {}\n");
    sources.write("com/acme/legacy/more/notes.txt", "notes\n");

    assertViolations()
        .containsExactly(
            tuple(Kind.FILE_ADDED, "com/acme/legacy/Added.java"),
            tuple(Kind.FILE_EDITED, OLD),
            tuple(Kind.FILE_DELETED, OLDER),
            tuple(Kind.FILE_ADDED, "com/acme/legacy/more/notes.txt"));
  }

  @Test
  void acceptsAnotherLayoutAndOtherComments() throws IOException {
    sources.write(OLDER, "// Nobody needs this.\nclass Older\n{ /* nothing */ }");

    assertViolations().isEmpty();
  }

  @Test
  void reportsAnotherLayoutWhereBytesAreLocked() throws Exception {
    Files.delete(sources.lockFile());
    sources.lock(Exactness.BYTES);
    sources.write(OLDER, "class Older {\r\n}\r\n");

    assertViolations().containsExactly(tuple(Kind.FILE_EDITED, OLDER));
  }

  @Test
  void reportsALoneCarriageReturnWhereLinesAreLocked() throws Exception {
    Files.delete(sources.lockFile());
    sources.lock(Exactness.LINES);
    sources.write(OLDER, "class Older {\r\n}\r\n");
    assertViolations().isEmpty();
    sources.write(OLDER, "class Older {\r}\n");

    assertViolations().containsExactly(tuple(Kind.FILE_EDITED, OLDER));
  }

  @Test
  void reportsAMoveAsOne() throws IOException {
    Files.move(sources.file(OLDER), sources.file("com/acme/legacy/deep/Moved.java"));

    assertThat(sources.violations())
        .extracting(LockViolation::kind, LockViolation::message)
        .containsExactly(
            tuple(
                Kind.FILE_MOVED,
                OLDER
                    + " was moved: found it as com/acme/legacy/deep/Moved.java; package"
                    + " com.acme.legacy is decommissioned since 2026-02-12 (replaced by"
                    + " com.acme.modern); undo the change"));
  }

  @Test
  void reportsAMoveOutOfThePackageAsDeletion() throws IOException {
    Files.move(sources.file(OLDER), sources.file("com/acme/modern/Older.java"));

    assertViolations().containsExactly(tuple(Kind.FILE_DELETED, OLDER));
  }

  @Test
  void reportsALockedFileThatIsNoJavaAnyMoreOnceAndWithItsLine() throws IOException {
    sources.write(OLD, "class Old {\n  String s = \"no end;\n}\n");

    assertThat(sources.violations())
        .extracting(LockViolation::kind, LockViolation::message)
        .containsExactly(
            tuple(
                Kind.FILE_UNREADABLE,
                sources.file(OLD)
                    + ":2 of a decommissioned package is no Java source: found a literal without"
                    + " end in its line; expected tokens of Java; restore it, or lock the package"
                    + " byte by byte"));
  }

  @Test
  void reportsEditsOfResources() throws Exception {
    sources.write("com/acme/legacy/texts.properties", "a=1\nb=2\n");
    sources.write("com/acme/legacy/logo.bin", "\0\r\n");
    Files.delete(sources.lockFile());
    sources.lock();
    sources.write("com/acme/legacy/texts.properties", "a=1\r\nb=2\r\n");
    assertViolations().isEmpty();
    sources.write("com/acme/legacy/texts.properties", "a=1\nb=3\n");
    sources.write("com/acme/legacy/logo.bin", "\0\n");

    assertViolations()
        .containsExactly(
            tuple(Kind.FILE_EDITED, "com/acme/legacy/logo.bin"),
            tuple(Kind.FILE_EDITED, "com/acme/legacy/texts.properties"));
  }

  @Test
  void failureNamesFileDigestsAndReason() throws Exception {
    sources.write(OLD, "class Old { int edited; }\n");

    assertThatThrownBy(
            () ->
                DecommissionedPackages.at(sources.lockFile()).underSources(sources.root()).check())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Rule 'no file of a decommissioned package should change' was violated (1 time):\n"
                + "FILE_EDITED: com/acme/legacy/Old.java was edited: found "
                + JavaTokens.digest("class Old { int edited; }")
                + ", expected "
                + JavaTokens.digest("class Old {}")
                + "; package com.acme.legacy is decommissioned since 2026-02-12 (replaced by"
                + " com.acme.modern); undo the change");
  }

  @Test
  void reportsADeletedPackageFileByFile() throws IOException {
    Files.delete(sources.file(OLD));
    Files.delete(sources.file(OLDER));

    assertViolations()
        .containsExactly(tuple(Kind.FILE_DELETED, OLD), tuple(Kind.FILE_DELETED, OLDER));
  }

  @Test
  void reportsACopyInAnotherFolderOfSources() throws IOException {
    Path other = folder.resolve("src/test/java");
    Files.createDirectories(other.resolve("com/acme/legacy"));
    Files.copy(sources.file(OLD), other.resolve(OLD));

    assertThat(
            DecommissionedPackages.at(sources.lockFile())
                .underSources(sources.root(), other)
                .violations())
        .extracting(LockViolation::kind, LockViolation::subject)
        .containsExactly(tuple(Kind.FILE_ADDED, OLD));
  }

  @Test
  void reportsLinksAmongTheSources(@TempDir Path elsewhere) throws IOException {
    Path link = sources.file("com/acme/legacy/linked");
    Files.createSymbolicLink(link, elsewhere);

    assertViolations().containsExactly(tuple(Kind.FILE_UNREADABLE, link.toString()));
  }

  @Test
  void reportsAMissingLock() throws IOException {
    Files.delete(sources.lockFile());

    assertViolations().containsExactly(tuple(Kind.LOCK_MISSING, sources.lockFile().toString()));
  }

  @Test
  void reportsALockThatIsAFolder() throws IOException {
    Files.delete(sources.lockFile());
    Files.createDirectory(sources.lockFile());

    assertViolations().containsExactly(tuple(Kind.LOCK_UNREADABLE, sources.lockFile().toString()));
  }

  @Test
  void reportsMissingSources() {
    Path missing = folder.resolve("missing");

    assertThat(DecommissionedPackages.at(sources.lockFile()).violations())
        .extracting(LockViolation::kind)
        .containsExactly(Kind.SOURCES_MISSING, Kind.FILE_DELETED, Kind.FILE_DELETED);
    assertThat(
            DecommissionedPackages.at(sources.lockFile())
                .underSources(sources.root(), missing)
                .violations())
        .extracting(LockViolation::kind)
        .containsExactly(Kind.SOURCES_MISSING);
  }

  @Test
  void acceptsALockWithoutPackagesButNotWithoutSources() throws IOException {
    DecommissionedLock.empty().write(sources.lockFile());

    assertViolations().isEmpty();
    assertThat(DecommissionedPackages.at(sources.lockFile()).violations())
        .extracting(LockViolation::kind)
        .containsExactly(Kind.SOURCES_MISSING);
  }

  @Test
  void reportsALockWhoseDigestWasComputedAnewIfOneIsExpected() throws Exception {
    String expected = DecommissionedLock.read(sources.lockFile()).digest();
    DecommissionedPackages check =
        DecommissionedPackages.at(sources.lockFile())
            .expectingDigest(expected)
            .underSources(sources.root());

    assertThat(check.violations()).isEmpty();
    DecommissionedLock.empty().write(sources.lockFile());
    assertThat(check.violations())
        .extracting(LockViolation::kind)
        .containsExactly(Kind.LOCK_EDITED);
  }

  @Test
  void refusesToExpectWhatIsNoDigest() {
    assertThatThrownBy(() -> DecommissionedPackages.at(folder).expectingDigest("sha256:12"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'sha256:12' is no digest of the form sha256:<hex>");
  }
}
