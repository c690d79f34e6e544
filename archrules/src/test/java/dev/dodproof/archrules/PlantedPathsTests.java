package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.PlantedPaths.Planted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedPathsTests {

  private static final int COUNT = 200;

  @TempDir Path folder;

  private final PlantedPaths paths = new PlantedPaths(COUNT);

  /** With and without concatenation by {@code invokedynamic}, as newer and older compilers do. */
  @ParameterizedTest
  @ValueSource(strings = {"indyWithConstants", "indy", "inline"})
  void missesNoneOf200AndFindsNoOther(String concatenation) throws IOException {
    List<String> violations = violations("-XDstringConcat=" + concatenation);

    assertThat(paths.planted()).hasSize(COUNT);
    for (Planted planted : paths.planted()) {
      assertThat(violations)
          .as(planted.toString())
          .anyMatch(violation -> violation.contains(planted.mark()) && isAt(violation, planted));
    }
    assertThat(violations)
        .allMatch(
            violation -> paths.planted().stream().anyMatch(planted -> isAt(violation, planted)));
  }

  private static boolean isAt(String violation, Planted planted) {
    String line = planted.line() > 0 ? ":" + planted.line() : "";
    return violation.endsWith("(" + planted.file() + line + ")");
  }

  private List<String> violations(String option) throws IOException {
    Path resources = Files.createDirectory(folder.resolve("resources"));
    for (var resource : paths.resources().entrySet()) {
      Files.writeString(resources.resolve(resource.getKey()), resource.getValue());
    }
    Path classes = CompiledSources.in(folder, paths.sources(), option);
    List<String> violations = new ArrayList<>(HardPaths.inClasses(List.of(classes)));
    violations.addAll(HardPaths.inResources(resources));
    return violations;
  }
}
