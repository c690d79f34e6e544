package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.seal.KeyFile;
import dev.dodproof.ops.seal.SignatureAlgorithm;
import dev.dodproof.ops.seal.SigningKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever seals is told of the keys. */
class SealKeyTests {

  @TempDir private Path folder;

  private SealKey key(boolean created) throws Exception {
    List<KeyFile> files =
        List.of(
            KeyFile.loadOrCreate(folder.resolve("one.key")),
            KeyFile.loadOrCreate(folder.resolve("two.key"), SignatureAlgorithm.ML_DSA_65));
    List<SigningKey> keys = files.stream().map(KeyFile::key).toList();
    return new SealKey(keys, "here and there", files, created);
  }

  @Test
  void publicHalvesAndTheirFilesAreInTheOrderOfTheKeys() throws Exception {
    SealKey key = key(false);

    assertThat(key.key()).isSameAs(key.keys().get(0));
    assertThat(key.verificationKeys())
        .containsExactly(key.keys().get(0).verificationKey(), key.keys().get(1).verificationKey());
    assertThat(key.publicFiles())
        .containsExactly(folder.resolve("one.key.pub"), folder.resolve("two.key.pub"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "false", "FALSE"})
  void outsideCiANewKeyIsToBeHandedOut(String ci) throws Exception {
    String expected =
        "made a new seal key, here and there; give the public halves to whoever is to verify the"
            + " verdict: %s, %s"
                .formatted(folder.resolve("one.key.pub"), folder.resolve("two.key.pub"));

    assertThat(key(true).warning(Map.of("CI", ci))).contains(expected);
    assertThat(key(true).warning(Map.of())).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1", "yes"})
  void inCiANewKeyIsAWarningThatSaysWhatToDo(String ci) throws Exception {
    assertThat(key(true).warning(Map.of("CI", ci)))
        .contains(
            "WARNING: CI sealed with a key made on the spot (here and there); found no key in"
                + " DOD_SEAL_KEY or DOD_SEAL_KEY_FILE, expected one that outlives the build, for"
                + " such a seal shows only that nothing changed afterwards; make keys once by: dod"
                + " keys create, and keep them as a secret of the CI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "true"})
  void ofAKeyThatWasThereNothingIsSaid(String ci) throws Exception {
    assertThat(key(false).warning(Map.of("CI", ci))).isEmpty();
  }
}
