package dev.dodproof.dod.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dodproof.dod.sample.GuideFiles;
import dev.dodproof.dod.sample.SampleDocument;
import dev.dodproof.dod.sample.SampleProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real verdicts are what the documented JSON schema says, and nothing beside it. */
class VerdictSchemaTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path shared;
  private static SealedSample sealed;
  private static Schema schema;

  @TempDir private Path folder;

  @BeforeAll
  static void seal() throws Exception {
    sealed = SealedSample.in(shared);
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(GuideFiles.find("docs/formats/dod-verdict-v1.schema.json")));
  }

  private static List<Error> errors(JsonNode json) {
    return schema.validate(json);
  }

  @Test
  void aSealedProvenIsValid() throws Exception {
    assertThat(errors(sealed.statement().get("predicate"))).isEmpty();
  }

  @Test
  void theFileForMachinesIsValid() throws Exception {
    assertThat(errors(JSON.readTree(sealed.folder().resolve("PHASE_A.verdict.json").toFile())))
        .isEmpty();
  }

  @Test
  void aPartialAndADesignedAreValid() throws Exception {
    SampleProject project = SampleProject.in(folder.resolve("project"));
    project.write(
        "dod/DOD__PHASE_A.md",
        SampleDocument.of("PHASE_A", "- [ ] Store: atomic write, roundtrip, deletion"));
    assertThat(errors(SealedSample.of(project).statement().get("predicate"))).isEmpty();
    Files.delete(project.record());
    Files.delete(project.feed());
    ObjectNode designed = SealedSample.predicate(SealedSample.of(project).statement());
    assertThat(designed.get("verdict").asText()).isEqualTo("DESIGNED");
    assertThat(errors(designed)).isEmpty();
  }

  static Stream<Consumer<ObjectNode>> departures() {
    return Stream.of(
        p -> p.remove("policy"),
        p -> p.put("more", true),
        p -> p.put("verdict", "proven"),
        p -> p.putNull("document"),
        p -> p.put("judged_at", 1),
        p -> ((ObjectNode) p.at("/criteria/0")).put("passed", -1),
        p -> ((ObjectNode) p.get("criteria").findParent("outcome")).put("outcome", "fine"),
        p -> ((ObjectNode) p.get("criteria").findParent("unit")).remove("unit"),
        p -> ((ObjectNode) p.get("criteria").findParent("size")).put("size", -1),
        p -> ((ObjectNode) p.at("/seal")).putArray("signers"),
        p -> ((ObjectNode) p.at("/feed")).put("sha256", "0"));
  }

  @ParameterizedTest
  @MethodSource("departures")
  void theSchemaRefusesWhatDeparts(Consumer<ObjectNode> departure) throws Exception {
    ObjectNode predicate = SealedSample.predicate(sealed.statement());
    departure.accept(predicate);

    assertThat(errors(predicate)).isNotEmpty();
  }
}
