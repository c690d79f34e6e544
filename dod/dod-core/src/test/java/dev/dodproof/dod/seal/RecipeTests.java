package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.dodproof.dod.sample.GuideFiles;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs of docs/verify-elsewhere.md, just as they are written there, accept a sealed verdict
 * and refuse forged ones. Where a tool is absent the test is aborted and says so: a recipe that did
 * not run has not passed.
 */
class RecipeTests {

  private static final String CLASSIC = "seal.key.pub";
  private static final String QUANTUM = "seal-ml-dsa.key.pub";

  @TempDir private static Path shared;
  private static SealedSample sealed;

  @TempDir private Path folder;

  /** A recipe, how to ask whether its tools are there, and the keys it is called with. */
  private record Recipe(
      String name, String heading, String program, List<String> probe, List<String> keys) {

    @Override
    public String toString() {
      return name;
    }

    private List<String> command() {
      List<String> command = new ArrayList<>(List.of(probe.get(0), program));
      command.add(program.equals("bundle.mjs") ? "PHASE_OPS.sigstore.json" : "PHASE_OPS.dsse.json");
      command.addAll(keys);
      return command;
    }

    private String text() throws IOException {
      Pattern block =
          Pattern.compile(
              "\n## " + Pattern.quote(heading) + "\n.*?```\\w+\n(.*?)```", Pattern.DOTALL);
      Matcher found = block.matcher(Files.readString(GuideFiles.find("docs/verify-elsewhere.md")));
      assertThat(found.find()).as("a recipe under the heading %s", heading).isTrue();
      return found.group(1);
    }
  }

  static List<Recipe> recipes() {
    List<String> one = List.of(CLASSIC);
    List<String> both = List.of(CLASSIC, QUANTUM);
    return List.of(
        new Recipe("Python, Ed25519", "Python", "verify.py", python("import cryptography"), one),
        new Recipe(
            "Python, both",
            "Python",
            "verify.py",
            python("import cryptography.hazmat.primitives.asymmetric.mldsa"),
            both),
        new Recipe("Node.js, Ed25519", "Node.js", "verify.mjs", node("require('crypto')"), one),
        new Recipe(
            "Node.js, both",
            "Node.js",
            "verify.mjs",
            node("require('crypto').generateKeyPairSync('ml-dsa-65')"),
            both),
        new Recipe("Java, Ed25519", "Java", "Verify.java", java(17), one),
        new Recipe("Java, both", "Java", "Verify.java", java(24), both),
        new Recipe(
            "Sigstore",
            "Sigstore",
            "bundle.mjs",
            node("require('@sigstore/verify');require('@sigstore/bundle')"),
            one));
  }

  private static List<String> python(String statement) {
    return List.of("python3", "-c", statement);
  }

  private static List<String> node(String statement) {
    return List.of("node", "-e", statement);
  }

  private static List<String> java(int version) {
    return List.of(jdk(version).orElse("java of version " + version), "-version");
  }

  /** Finds a JDK of at least a version: the running one, one that JAVA_HOME names, a neighbour. */
  private static Optional<String> jdk(int version) {
    Path running = Path.of(System.getProperty("java.home"));
    Stream<Path> named =
        System.getenv().entrySet().stream()
            .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
            .map(Map.Entry::getValue)
            .filter(value -> !value.isBlank())
            .map(Path::of);
    try (Stream<Path> neighbours = Files.list(running.toRealPath().getParent())) {
      return Stream.of(Stream.of(running), named, neighbours.sorted())
          .flatMap(each -> each)
          .filter(home -> versionOf(home) >= version)
          .map(home -> home.resolve("bin").resolve("java").toString())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int versionOf(Path home) {
    try {
      Matcher version =
          Pattern.compile("JAVA_VERSION=\"(\\d+)")
              .matcher(Files.readString(home.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedSample.in(shared);
  }

  private record Ended(int exit, String output) {}

  private Ended run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  /** Lays out what the recipe says it needs, or aborts. */
  private void prepare(Recipe recipe) throws Exception {
    try {
      Ended probe = run(recipe.probe());
      if (probe.exit() != 0) {
        abort("NOT RUN: " + recipe + " needs " + recipe.probe() + ", found: " + probe.output());
      }
    } catch (IOException e) {
      abort("NOT RUN: " + recipe + " needs " + recipe.probe() + ": " + e.getMessage());
    }
    Files.writeString(folder.resolve(recipe.program()), recipe.text());
    write(Envelope.parse(sealed.file()));
    Files.writeString(folder.resolve(CLASSIC), sealed.keys.verificationKeys().get(0).toPem());
    Files.writeString(folder.resolve(QUANTUM), sealed.keys.verificationKeys().get(1).toPem());
  }

  private void write(Envelope envelope) throws IOException {
    Files.write(folder.resolve("PHASE_OPS.dsse.json"), envelope.toJson());
    Files.write(
        folder.resolve("PHASE_OPS.sigstore.json"), SigstoreBundle.of(envelope).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void acceptsASealedVerdict(Recipe recipe) throws Exception {
    prepare(recipe);

    Ended ended = run(recipe.command());

    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output().lines().filter(line -> line.startsWith("Verified: ")))
        .hasSameSizeAs(recipe.keys());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void refusesAChangedPayloadAnotherTypeAndAnotherKey(Recipe recipe) throws Exception {
    prepare(recipe);
    Envelope genuine = Envelope.parse(sealed.file());
    byte[] changed = genuine.payload();
    changed[changed.length / 2] ^= 1;

    write(new Envelope(genuine.payloadType(), changed, genuine.signatures()));
    refused(recipe);
    write(new Envelope("application/json", genuine.payload(), genuine.signatures()));
    refused(recipe);
    write(genuine);
    String last = recipe.keys().get(recipe.keys().size() - 1);
    SigningKey stranger =
        SigningKey.generate(sealed.keys.keys().get(recipe.keys().size() - 1).algorithm());
    Files.writeString(folder.resolve(last), stranger.verificationKey().toPem());
    refused(recipe);
  }

  private void refused(Recipe recipe) throws Exception {
    Ended ended = run(recipe.command());

    assertThat(ended.exit()).as(ended.output()).isNotZero();
  }
}
