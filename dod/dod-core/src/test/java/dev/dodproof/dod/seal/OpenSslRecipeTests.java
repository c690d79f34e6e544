package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.sample.GuideFiles;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe of the guide, just as it is written there, verifies a sealed verdict without this
 * tool. It needs {@code sh}, {@code openssl} 3 and {@code jq}; where one is absent these tests fail
 * and say so, since a recipe nobody ran is worth nothing.
 */
class OpenSslRecipeTests {

  private static final Pattern RECIPE = Pattern.compile("```sh\\n([^`]*pkeyutl[^`]*)```");

  @TempDir private static Path shared;
  private static SealedSample sealed;

  @TempDir private Path folder;

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedSample.in(shared);
    for (String program : List.of("openssl", "jq")) {
      assertThat(run(shared, "command -v " + program).exit())
          .as("this test needs %s on the PATH; install it", program)
          .isZero();
    }
  }

  @BeforeEach
  void handOver() throws Exception {
    Files.write(folder.resolve("PHASE_OPS.dsse.json"), sealed.file());
    Files.writeString(folder.resolve("seal.key.pub"), sealed.trusted().toPem());
  }

  private record Ended(int exit, String output) {}

  private static Ended run(Path folder, String script) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private Ended runRecipe() throws Exception {
    return run(folder, recipe());
  }

  private static String recipe() throws IOException {
    Matcher recipe = RECIPE.matcher(Files.readString(page()));
    assertThat(recipe.find()).as("a recipe in the guide").isTrue();
    return recipe.group(1);
  }

  private static Path page() {
    return GuideFiles.find("docs/verify-elsewhere.md");
  }

  @Test
  void theRecipeAcceptsASealedVerdict() throws Exception {
    Ended ended = runRecipe();

    assertThat(ended.output()).contains("Signature Verified Successfully");
    assertThat(ended.exit()).isZero();
    assertThat(folder.resolve("payload.json"))
        .hasBinaryContent(Envelope.parse(sealed.file()).payload());
  }

  @Test
  void theListOfSubjectsIsThatOfTheStatement() throws Exception {
    assertThat(Files.readString(page())).contains("`jq '.subject' payload.json`");
    runRecipe();

    Ended ended = run(folder, "jq '.subject' payload.json");

    assertThat(ended.output()).contains("git+commit", "dod/DOD__PHASE_A.md", sealed.project.head());
  }

  @Test
  void theRecipeRefusesAnotherKey() throws Exception {
    Files.writeString(
        folder.resolve("seal.key.pub"), SigningKey.generate().verificationKey().toPem());

    refused(runRecipe());
  }

  @Test
  void theRecipeRefusesAChangedPayload() throws Exception {
    Envelope genuine = Envelope.parse(sealed.file());
    byte[] payload = genuine.payload();
    payload[payload.length / 2] ^= 1;
    Files.write(
        folder.resolve("PHASE_OPS.dsse.json"),
        new Envelope(genuine.payloadType(), payload, genuine.signatures()).toJson());

    refused(runRecipe());
  }

  @Test
  void theRecipeRefusesAnotherPayloadType() throws Exception {
    Envelope genuine = Envelope.parse(sealed.file());
    Files.write(
        folder.resolve("PHASE_OPS.dsse.json"),
        new Envelope("application/json", genuine.payload(), genuine.signatures()).toJson());

    refused(runRecipe());
  }

  @Test
  void aKeyMadeAsTheGuideSaysSeals() throws Exception {
    assertThat(Files.readString(GuideFiles.find("docs/guide/verifying.md")))
        .contains("`openssl genpkey -algorithm ed25519`");
    Ended made = run(folder, "openssl genpkey -algorithm ed25519");
    assertThat(made.exit()).isZero();

    Optional<SealKey> key = SealKeys.find(Map.of(SealKeys.KEY, made.output()), folder);

    assertThat(key).isPresent();
  }

  private static void refused(Ended ended) {
    assertThat(ended.exit()).isNotZero();
    assertThat(ended.output()).contains("Signature Verification Failure");
  }
}
