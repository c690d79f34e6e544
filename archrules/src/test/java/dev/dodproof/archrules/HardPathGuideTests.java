package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide, compiled as they stand there. */
class HardPathGuideTests {

  @TempDir Path folder;

  private String page = "";

  @BeforeEach
  void readPage() throws IOException {
    page = Files.readString(ProjectRoot.find().resolve("docs/guide/archrules-hard-paths.md"));
  }

  @Test
  void violatingExampleHasExactlyTheViolationsOfThePage() throws IOException {
    assertThat(violations("<!-- violating -->\n```java\n"))
        .containsExactlyElementsOf(block("```text\n").lines().toList());
  }

  @Test
  void cleanExampleHasNone() throws IOException {
    assertThat(violations("<!-- clean -->\n```java\n")).isEmpty();
  }

  @Test
  void violatingResourceHasExactlyTheViolationsOfThePage() throws IOException {
    String start = "<!-- violating resource: app.yaml -->\n```yaml\n";
    Files.writeString(folder.resolve("app.yaml"), block(start));
    page = page.substring(page.indexOf(start));

    assertThat(HardPaths.inResources(folder))
        .containsExactlyElementsOf(block("```text\n").lines().toList());
  }

  @Test
  void cleanResourceHasNone() throws IOException {
    Files.writeString(
        folder.resolve("app.yaml"), block("<!-- clean resource: app.yaml -->\n```yaml\n"));

    assertThat(HardPaths.inResources(folder)).isEmpty();
  }

  private List<String> violations(String start) throws IOException {
    Path classes = CompiledSources.in(folder, Map.of("Store.java", block(start)));
    return HardPaths.inClasses(List.of(classes));
  }

  private String block(String start) {
    Matcher block =
        Pattern.compile(Pattern.quote(start) + "(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).as(start).isTrue();
    return block.group(1);
  }
}
