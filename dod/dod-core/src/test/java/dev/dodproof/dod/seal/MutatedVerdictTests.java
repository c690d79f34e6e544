package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.sample.JsonMutations;
import dev.dodproof.dod.sample.JsonMutations.Mutation;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every field of every sealed file removed, doubled, of another type, or taken from another genuine
 * verdict (of another phase, of another commit): never accepted, and always with a reason.
 */
@Tag("exhaustive")
class MutatedVerdictTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SigningKey STRANGER = SigningKey.generate();

  @TempDir private static Path shared;
  private static SealedSample sealed;
  private static Path otherCommit;

  @TempDir private Path folder;

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedSample.in(Files.createDirectories(shared.resolve("one")));
    SampleProject later = SampleProject.in(shared.resolve("later"));
    later.write("README.md", "later");
    later.commitAll();
    later.testAgain();
    otherCommit = SealedSample.of(later).folder();
  }

  private static ObjectNode json(byte[] bytes) throws Exception {
    return (ObjectNode) JSON.readTree(bytes);
  }

  private static ObjectNode payload(byte[] envelope) throws Exception {
    return json(Envelope.parse(envelope).payload());
  }

  /** The files that a forger has at hand besides: of another phase, and of another commit. */
  private static List<byte[]> others(String name) throws Exception {
    List<byte[]> others = new ArrayList<>();
    others.add(Files.readAllBytes(sealed.folder().resolve(name.replace("PHASE_A", "PHASE_B"))));
    others.add(Files.readAllBytes(otherCommit.resolve(name)));
    return others;
  }

  private static List<ObjectNode> each(List<byte[]> files, boolean payloads) throws Exception {
    List<ObjectNode> documents = new ArrayList<>();
    for (byte[] file : files) {
      documents.add(payloads ? payload(file) : json(file));
    }
    return documents;
  }

  /** Names the mutations that were accepted, or refused without saying why. */
  private static List<String> unrefused(
      List<Mutation> mutations, Function<Mutation, VerificationReport> verification) {
    return mutations.parallelStream()
        .filter(
            mutation -> {
              VerificationReport report = verification.apply(mutation);
              return report.genuine()
                  || report.verdict().isPresent()
                  || SealedSample.failures(report).stream()
                      .noneMatch(failure -> failure.matches("(?s)[^:]+: .{10,}"));
            })
        .map(Mutation::name)
        .toList();
  }

  @Test
  void everyChangedFieldOfTheEnvelopeIsRefused() throws Exception {
    List<Mutation> mutations =
        JsonMutations.of(
            json(sealed.file()), each(others(SealedFile.VERDICT.of("PHASE_A")), false));

    assertThat(mutations).hasSizeGreaterThan(80);
    assertThat(unrefused(mutations, mutation -> sealed.verify(mutation.text()))).isEmpty();
  }

  @Test
  void everyChangedFieldOfTheStatementIsRefusedUnderTheGenuineSignaturesAndUnderAStrangers()
      throws Exception {
    Envelope genuine = Envelope.parse(sealed.file());
    List<Mutation> mutations =
        JsonMutations.of(
            payload(sealed.file()), each(others(SealedFile.VERDICT.of("PHASE_A")), true));

    assertThat(mutations).hasSizeGreaterThan(2_000);
    assertThat(
            unrefused(
                mutations,
                mutation ->
                    sealed.verify(
                        new Envelope(genuine.payloadType(), mutation.text(), genuine.signatures())
                            .toJson())))
        .isEmpty();
    assertThat(
            unrefused(
                mutations,
                mutation ->
                    sealed.verify(
                        Envelope.sign(genuine.payloadType(), mutation.text(), STRANGER).toJson())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PHASE_A.test-result.dsse.json", "PHASE_A.svr.dsse.json", "PHASE_A.sigstore.json"})
  void everyChangedFieldOfAFileBesideTheVerdictIsRefused(String name) throws Exception {
    byte[] verdict = sealed.file();
    List<Mutation> mutations =
        JsonMutations.of(
            json(Files.readAllBytes(sealed.folder().resolve(name))), each(others(name), false));

    assertThat(mutations).hasSizeGreaterThan(80);
    assertThat(
            unrefused(
                mutations,
                mutation ->
                    VerdictVerifier.verify(
                        verdict, sealed.trusting().beside(placed(name, mutation)))))
        .isEmpty();
  }

  private Path placed(String name, Mutation mutation) {
    try {
      Path place = Files.createTempDirectory(folder, "beside");
      Files.write(place.resolve(name), mutation.text());
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
