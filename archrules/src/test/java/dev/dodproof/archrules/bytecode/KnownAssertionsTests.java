package dev.dodproof.archrules.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class KnownAssertionsTests {

  @Test
  void everyAssertionLibraryIsListedInTheGuide() throws IOException {
    String guide = Files.readString(ProjectRoot.find().resolve("docs/guide/inventory.md"));

    assertThat(KnownAssertions.rules())
        .extracting(rule -> "`" + rule.ownerPrefix().replace('/', '.') + "`")
        .isNotEmpty()
        .allSatisfy(owner -> assertThat(guide).contains(owner));
  }
}
