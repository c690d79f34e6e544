package dev.dodproof.dod.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Policy.Base;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which policy is in force. */
class PolicyChoiceTests {

  private static final Map<String, String> CI = Map.of("CI", "true");

  @TempDir private Path root;

  private Policy find(Map<String, String> environment, String... asked) {
    return PolicyChoice.find(
        root, root, asked.length == 0 ? Optional.empty() : Optional.of(asked[0]), environment);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void withoutFileTheNameOrTheEnvironmentDecides() {
    assertThat(find(Map.of())).isEqualTo(Policy.DEV);
    assertThat(find(CI)).isEqualTo(Policy.STRICT);
    assertThat(find(CI, "dev")).isEqualTo(Policy.DEV);
    assertThat(find(Map.of(), "strict")).isEqualTo(Policy.STRICT);
  }

  @Test
  void theProjectsFileHoldsUnderEveryName() throws Exception {
    write("dod/policy.yaml", "version: 1\nbase: strict\ntests: {minimum: 3}\n");

    assertThat(find(Map.of()).rules().minimumTests()).isEqualTo(3);
    Policy asked = find(Map.of(), "dev");
    assertThat(asked.rules().minimumTests()).isEqualTo(3);
    assertThat(asked.base()).isEqualTo(Base.STRICT);
    assertThat(asked.file()).isEqualTo(Optional.of("dod/policy.yaml"));
  }

  @Test
  void aFileThatWasAskedForStandsForTheProjectsFile() throws Exception {
    write("dod/policy.yaml", "version: 1\ntests: {minimum: 3}\n");
    write("ci/policy.yaml", "version: 1\ntests: {minimum: 2}\n");

    assertThat(find(CI, "ci/policy.yaml").rules().minimumTests()).isEqualTo(2);
    assertThat(find(CI, "ci/policy.yaml").base()).isEqualTo(Base.STRICT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRICT", "lax", "ci/policy.yaml", "", "\0"})
  void whatIsNeitherNameNorFileIsRefused(String asked) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> find(Map.of(), asked))
        .withMessageContaining("expected strict, dev or the path of a policy file");
  }

  @Test
  void aFolderInPlaceOfTheProjectsFileIsAFinding() throws Exception {
    Files.createDirectories(root.resolve("dod/policy.yaml"));

    assertThat(find(Map.of()).findings())
        .extracting(Finding::missing)
        .containsExactly("policy.unusable");
  }

  @Test
  void aLinkToNothingInPlaceOfTheProjectsFileIsAFinding() throws Exception {
    Files.createDirectories(root.resolve("dod"));
    Files.createSymbolicLink(root.resolve("dod/policy.yaml"), root.resolve("nothing"));

    assertThat(find(Map.of()).findings()).hasSize(1);
  }
}
