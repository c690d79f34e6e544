package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.ops.seal.TrustedKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dod keys}: public halves come out, private ones never. */
class KeysCommandTests {

  @TempDir private Path folder;

  private Call keys(String... arguments) throws Exception {
    Path work = Files.createDirectories(folder.resolve("work"));
    List<String> all = new ArrayList<>(List.of("keys"));
    all.addAll(List.of(arguments));
    return Call.of(work, all.toArray(String[]::new));
  }

  private List<Path> files() {
    return SealKeys.filesIn(folder.resolve("home"));
  }

  private void assertNoSecretIn(Call call) throws Exception {
    for (Path file : files()) {
      List<String> secret = Files.readAllLines(file);
      assertThat(call.out() + call.err()).doesNotContain("PRIVATE", secret.get(1));
    }
  }

  @Test
  void createMakesBothKeysOnce() throws Exception {
    Call made = keys("create");
    Call again = keys("create", "--json");

    assertThat(made.exitCode()).isZero();
    assertThat(made.out()).contains("Made: ", "Ed25519  SHA256:", "ML-DSA-65  SHA256:", ".pub");
    assertThat(again.json().path("created").asBoolean(true)).isFalse();
    assertThat(again.json().path("keys"))
        .hasSize(2)
        .allSatisfy(key -> assertThat(made.out()).contains(key.path("keyid").asText()));
    assertNoSecretIn(made);
    assertNoSecretIn(again);
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "export", "rotate"})
  void withoutKeysTheRestSaysHowToMakeThem(String command) throws Exception {
    Call call = keys(command);

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.err()).contains("no seal key");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void showNamesKeysAndSource() throws Exception {
    keys("create");

    Call call = keys("show");

    assertThat(call.out()).startsWith("From: " + files().get(0)).contains("Ed25519  SHA256:");
    assertNoSecretIn(call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pem", "signers"})
  void whatExportPrintsVerifiesAsTrust(String form) throws Exception {
    keys("create");

    Call call = keys("export", "--form", form);

    assertNoSecretIn(call);
    Path trust = Files.writeString(folder.resolve("trust"), call.out());
    assertThat(TrustedKeys.read(trust)).hasSize(2);
  }

  @Test
  void aPrincipalThatWouldBreakTheLineIsRefused() throws Exception {
    keys("create");

    Call call = keys("export", "--form", "signers", "--principal", "a b\n");

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.err()).contains("--principal");
  }

  @Test
  void rotatePrintsTheLinesToTrustBoth() throws Exception {
    keys("create");
    String before = keys("show").out();

    Call call = keys("rotate");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out().lines()).hasSize(4);
    assertThat(call.out()).contains("valid-before=", "valid-after=");
    assertThat(call.err()).contains("moved aside", "destroy");
    assertThat(keys("show").out()).isNotEqualTo(before);
    assertNoSecretIn(call);
  }

  @Test
  void keysOfTheEnvironmentAreShownAndNotRotated() throws Exception {
    keys("create");
    Map<String, String> variables = Map.of(SealKeys.KEY, Files.readString(files().get(0)));
    Path work = folder.resolve("work");

    Call shown = Call.with(variables, work, "keys", "show");
    Call rotated = Call.with(variables, work, "keys", "rotate");

    assertThat(shown.out()).contains(SealKeys.KEY).doesNotContain("ML-DSA");
    assertThat(rotated.exitCode()).isEqualTo(4);
    assertNoSecretIn(shown);
    assertNoSecretIn(rotated);
  }

  @Test
  void keysAloneIsAUsageError() throws Exception {
    assertThat(keys().exitCode()).isEqualTo(4);
  }
}
