package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.trust.Role;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.VerificationKey;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New keys in place of the present ones: all of them or none, and none is lost. */
class SealKeyRotationTests {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00.987Z");
  private static final String ENDING = ".until-20261126120000Z";

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void makeHome() throws Exception {
    home = Files.createDirectory(folder.resolve("home"));
  }

  private SealKey load() throws SealKeyException {
    return SealKeys.load(Map.of(), home);
  }

  private SealKeyRotation rotate() throws SealKeyException {
    return SealKeyRotation.rotate(Map.of(), home, NOW);
  }

  private List<Path> filesOfHome() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve(".dodproof"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void newKeysSealFromThenOn() throws Exception {
    SealKey old = load();

    SealKeyRotation rotation = rotate();

    assertThat(rotation.old()).isEqualTo(old.verificationKeys());
    assertThat(rotation.fresh()).hasSize(2).doesNotContainAnyElementsOf(rotation.old());
    assertThat(load().verificationKeys()).isEqualTo(rotation.fresh());
    assertThat(rotation.at()).isEqualTo("2026-11-26T12:00:00Z");
  }

  @Test
  void oldKeysAreKeptAsideWithTheirPublicHalves() throws Exception {
    SealKey old = load();
    Path first = home.resolve(".dodproof/seal.key");
    Path second = home.resolve(".dodproof/seal-ml-dsa.key");

    SealKeyRotation rotation = rotate();

    assertThat(rotation.retired())
        .containsExactly(Path.of(first + ENDING), Path.of(second + ENDING));
    for (int i = 0; i < 2; i++) {
      assertThat(KeyFile.load(rotation.retired().get(i)).key().verificationKey())
          .isEqualTo(old.verificationKeys().get(i));
    }
    assertThat(Path.of(first + ".pub" + ENDING)).hasContent(old.verificationKeys().get(0).toPem());
    assertThat(Path.of(second + ".pub" + ENDING)).hasContent(old.verificationKeys().get(1).toPem());
    assertThat(Path.of(first + ".pub")).hasContent(rotation.fresh().get(0).toPem());
  }

  @Test
  void theLinesTrustOldKeysUntilThenAndNewOnesFromThenOn() throws Exception {
    load();
    SealKeyRotation rotation = rotate();

    List<String> lines = rotation.trustLines("ci@example.org");

    assertThat(lines)
        .containsExactly(
            line("valid-before", rotation.old().get(0)),
            line("valid-before", rotation.old().get(1)),
            line("valid-after", rotation.fresh().get(0)),
            line("valid-after", rotation.fresh().get(1)));
    TrustedSigners signers = TrustedSigners.read(Files.write(folder.resolve("trust"), lines));
    assertThat(signers.keysAt(Role.VERDICT, NOW.minusSeconds(60))).isEqualTo(rotation.old());
    assertThat(signers.keysAt(Role.VERDICT, NOW.plusSeconds(60))).isEqualTo(rotation.fresh());
  }

  private static String line(String limit, VerificationKey key) {
    return "ci@example.org namespaces=\"%s\",%s=\"20261126120000Z\" %s"
        .formatted(Role.VERDICT.namespace(), limit, key.toOpenSsh("").strip());
  }

  @Test
  void aPublicHalfThatIsMissingIsNotMissed() throws Exception {
    SealKey old = load();
    Files.delete(old.publicFiles().get(0));

    SealKeyRotation rotation = rotate();

    assertThat(rotation.retired()).hasSize(2);
    assertThat(Path.of(old.publicFiles().get(0) + ENDING)).doesNotExist();
    assertThat(Path.of(old.publicFiles().get(1) + ENDING)).exists();
  }

  @Test
  void keysOfNamedFilesRotateInTheirFolders() throws Exception {
    Path first = folder.resolve("one/seal.key");
    Path second = folder.resolve("two/seal.key");
    Map<String, String> named = Map.of(SealKeys.KEY_FILE, first + File.pathSeparator + second);
    SealKey old = SealKeys.load(named, home);

    SealKeyRotation rotation = SealKeyRotation.rotate(named, home, NOW);

    assertThat(rotation.old()).isEqualTo(old.verificationKeys());
    assertThat(rotation.retired())
        .containsExactly(Path.of(first + ENDING), Path.of(second + ENDING));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void withoutAKeyThereIsNothingToReplace() {
    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(this::rotate)
        .withMessage("found no seal key, expected one to replace");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void keysOfTheEnvironmentAreToBeReplacedThere() throws Exception {
    load();
    String pem = Files.readString(SealKeys.filesIn(home).get(0));
    List<Path> before = filesOfHome();

    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(() -> SealKeyRotation.rotate(Map.of(SealKeys.KEY, pem), home, NOW))
        .withMessage(
            "found the keys in DOD_SEAL_KEY, expected key files; replace them where that is set");
    assertThat(filesOfHome()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seal.key", "seal.key.pub", "seal-ml-dsa.key", "seal-ml-dsa.key.pub"})
  void whatIsInTheWayOfOneFileLeavesAllKeysInForce(String name) throws Exception {
    SealKey old = load();
    Path inTheWay = home.resolve(".dodproof").resolve(name + ENDING);
    Files.writeString(inTheWay, "kept");
    List<Path> before = filesOfHome();

    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(this::rotate)
        .withMessage(
            "%s cannot be moved to %s: found something of that name, expected none; rotate a second"
                    .formatted(home.resolve(".dodproof").resolve(name), inTheWay)
                + " later");
    assertThat(inTheWay).hasContent("kept");
    assertThat(filesOfHome()).isEqualTo(before);
    assertThat(load().verificationKeys()).isEqualTo(old.verificationKeys());
  }

  @Test
  void aBrokenKeyIsNotMovedAside() throws Exception {
    load();
    Path second = SealKeys.filesIn(home).get(1);
    Files.writeString(second, "broken");
    List<Path> before = filesOfHome();

    assertThatExceptionOfType(SealKeyException.class)
        .isThrownBy(this::rotate)
        .withMessageStartingWith(second.toString());
    assertThat(filesOfHome()).isEqualTo(before);
  }
}
