package dev.dodproof.dod.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dodproof.dod.files.StrictYaml;
import dev.dodproof.dod.files.YamlFormatException;
import dev.dodproof.dod.sample.GuideFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented JSON schema accepts the policies that are understood, and refuses the others. */
class PolicySchemaTests {

  /** What a schema cannot know: which names would make everything an assertion, or are known. */
  private static final Pattern BY_MEANING = Pattern.compile("java\\.util|org\\.assertj");

  private static Schema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(GuideFiles.find("docs/formats/policy-v1.schema.json")));
  }

  private static List<Error> errors(String yaml) throws YamlFormatException {
    return schema.validate(parse(yaml));
  }

  private static JsonNode parse(String yaml) throws YamlFormatException {
    return StrictYaml.read(yaml.getBytes(StandardCharsets.UTF_8), PolicyFile.MAX_BYTES);
  }

  @Test
  void everySettingIsValid() throws Exception {
    assertThat(errors(PolicyFileTests.EVERYTHING)).isEmpty();
    assertThat(errors("version: 1\n")).isEmpty();
  }

  @Test
  void theExampleOfThePageIsValid() throws Exception {
    String page = Files.readString(GuideFiles.find("docs/formats/policy-v1.md"));
    Matcher example = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(page);

    assertThat(example.find()).isTrue();
    assertThat(errors(example.group(1))).isEmpty();
  }

  static Stream<String> loosened() {
    return PolicyFileTests.loosened();
  }

  @ParameterizedTest
  @MethodSource("loosened")
  void whatIsTooLooseIsNotValid(String setting) throws Exception {
    assertThat(errors("version: 1\n" + setting + "\n")).isNotEmpty();
  }

  static Stream<JsonNode> unusable() {
    return PolicyFileTests.unusable()
        .filter(text -> !BY_MEANING.matcher(text).find())
        .flatMap(text -> yaml(text).stream());
  }

  private static Optional<JsonNode> yaml(String text) {
    try {
      return Optional.of(parse(text)).filter(node -> !node.isMissingNode());
    } catch (YamlFormatException refused) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void whatIsNotUnderstoodIsNotValid(JsonNode yaml) {
    assertThat(schema.validate(yaml)).isNotEmpty();
  }
}
