package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.LockViolation.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide are what the code does. */
class DecommissionedGuideTests {

  private static final Pattern EXAMPLE =
      Pattern.compile("```java (\\w+): (\\S+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern VIOLATIONS =
      Pattern.compile("```text\\n((?:FILE_EDITED: [^…]*?|Method .*?))\\n```", Pattern.DOTALL);

  @TempDir Path folder;
  private LegacySources sources;
  private String guide;

  @BeforeEach
  void lock() throws Exception {
    Path page = ProjectRoot.find().resolve("docs/guide/archrules-decommissioned.md");
    guide = Files.readString(page);
    sources = new LegacySources(folder);
    write("locked");
    sources.lock();
  }

  private String write(String label) throws Exception {
    Matcher matcher = EXAMPLE.matcher(guide);
    while (matcher.find()) {
      if (matcher.group(1).equals(label)) {
        sources.write(matcher.group(2), matcher.group(3));
        return matcher.group(3);
      }
    }
    throw new AssertionError("the guide has no example '" + label + "'");
  }

  private List<String> shown() {
    List<String> shown = new ArrayList<>();
    VIOLATIONS.matcher(guide).results().forEach(match -> shown.add(match.group(1)));
    return shown;
  }

  @Test
  void theCleanExampleIsNoEdit() throws Exception {
    write("clean");

    assertThat(sources.violations()).isEmpty();
  }

  @Test
  void theViolatingExampleGivesTheViolationShown() throws Exception {
    String expected = JavaTokens.digest(Files.readString(sources.file("com/acme/legacy/Old.java")));
    String found = JavaTokens.digest(write("violating"));

    assertThat(sources.violations())
        .singleElement()
        .hasToString(
            shown().get(0).replace("sha256:FOUND", found).replace("sha256:EXPECTED", expected));
  }

  @Test
  void theDependentExampleGivesTheViolationsShown() throws Exception {
    write("dependent");

    assertThat(dependencies()).containsExactlyElementsOf(shown().get(1).lines().toList());
  }

  @Test
  void theIndependentExampleIsClean() throws Exception {
    write("independent");

    assertThat(dependencies()).isEmpty();
  }

  private List<String> dependencies() throws Exception {
    Path classes = folder.resolve("classes");
    CompiledTree.classes(sources.root(), classes);
    return TestClasses.violations(
        DecommissionedRules.noClassesShouldDependOnDecommissionedPackages(sources.lockFile()),
        ClassImport.everyClassIn(classes));
  }

  @Test
  void everyKindOfViolationIsListedExceptRefusals() {
    assertThat(Arrays.stream(Kind.values()).filter(kind -> kind != Kind.LOCK_REFUSED))
        .allSatisfy(kind -> assertThat(guide).contains("`" + kind + "`"));
  }
}
